using System.Diagnostics;
using System.Globalization;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Storage;

/// <summary>
/// The names of drafts: hidden, of no known format, and telling which process writes them, so that those of a dead one can go.
/// </summary>
public static class DraftName
{
    private const string Beginning = ".paperlint-";
    private const string Ending = ".tmp";

    private static readonly string Machine = StableHash.Of(Environment.MachineName);
    private static readonly string Run = Guid.NewGuid().ToString("N");
    private static long _count;

    public static string New() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Beginning}{Machine}-{Environment.ProcessId}-{Run}-{Interlocked.Increment(ref _count)}{Ending}"
        );

    /// <summary>Deletes what processes of this machine that are no more have left in a folder; they were killed.</summary>
    /// <remarks>
    /// Should it ever hit the draft of a living process, which took the name of a dead one, that one cannot move its draft, says so, and
    /// leaves the file as it was.
    /// </remarks>
    public static void SweepStale(string folder)
    {
        try
        {
            foreach (
                var path in Directory.EnumerateFiles(
                    folder,
                    $"{Beginning}{Machine}-*{Ending}",
                    new EnumerationOptions { AttributesToSkip = FileAttributes.None }
                )
            )
            {
                if (IsStale(Path.GetFileName(path)))
                    File.Delete(path);
            }
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // Hidden files stay behind; nothing depends on them, and whoever writes here next will hear what is wrong with the folder.
        }
    }

    private static bool IsStale(string name)
    {
        var parts = name[Beginning.Length..^Ending.Length].Split('-');
        return parts.Length == 4
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            && parts[2] != Run
            && (process == Environment.ProcessId || !IsRunning(process));
    }

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
