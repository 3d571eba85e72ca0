using System.Diagnostics;
using System.Globalization;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Storage;

/// <summary>
/// The names of drafts: hidden, of no known format, and containing the process id, so that drafts of dead processes can be deleted.
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

    /// <summary>Whether a file of this name is a draft, of whatever process.</summary>
    internal static bool Is(string name) =>
        name.StartsWith(Beginning, StringComparison.Ordinal) && name.EndsWith(Ending, StringComparison.Ordinal);

    /// <summary>Deletes drafts in a folder that were left by killed processes of this machine.</summary>
    /// <remarks>
    /// If this ever deletes the draft of a running process, because its process id looks dead or reused, that process cannot move its
    /// draft, reports an error, and leaves the file unchanged.
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
            // Hidden files stay behind. Nothing depends on them, and the next write to this folder reports what is wrong with it.
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
