using System.Text;
using PaperLint.Baselines;
using PaperLint.Findings;
using PaperLint.Storage;
using PaperLint.Storage.Spilling;
using PaperLint.Text;

namespace PaperLint.Linting.Baselining;

/// <summary>The baseline of a dataset on disk: <c>.paperlint/baseline.jsonl</c>, sorted, so that Git merges it line by line.</summary>
/// <param name="folder">The folder <c>.paperlint</c>, absolute.</param>
/// <param name="shown">The path of the file as shown to users.</param>
internal sealed class BaselineFile(string folder, string shown)
{
    public const string Name = "baseline.jsonl";

    /// <summary>In UTF-16 code units. No genuine line is longer, because keys, names and paths are short.</summary>
    private const int LongestLine = 1 << 16;

    private string FullPath => Path.Combine(folder, Name);

    public bool Exists => Path.Exists(FullPath);

    /// <summary>The entries, in the order of the file, read lazily.</summary>
    /// <exception cref="InputException">A line is not a baseline entry, or the file cannot be read.</exception>
    public IEnumerable<BaselineEntry> Read()
    {
        using var reader = Open();
        var number = 0;
        while (ReadLine(reader) is { } line)
        {
            if (line.Length > LongestLine)
                throw new InputException(
                    new InputError(
                        shown,
                        new Text.LinePosition(number, 0),
                        "The line is too long for a baseline.",
                        "Restore the file from Git, or delete it and create a new one: paperlint baseline"
                    )
                );
            if (line.Length > 0)
                yield return BaselineLine.Parse(line, shown, number);
            number++;
        }
    }

    /// <summary>Replaces the baseline in one step.</summary>
    /// <param name="entries">In any order; large numbers are sorted on disk.</param>
    /// <returns>The number of entries.</returns>
    /// <exception cref="InputException">The file cannot be written; the old one is unchanged.</exception>
    public long Write(IEnumerable<BaselineEntry> entries)
    {
        using var spill = new SpillFile();
        var lines = new SortedLines(spill);
        foreach (var entry in entries)
            lines.Add(BaselineLine.Of(entry));
        try
        {
            LocalFile.Write(folder, Name, lines);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw new InputException(new InputError(shown, null, $"The baseline cannot be written: {SystemReason.Of(error)}"));
        }

        return lines.Count;
    }

    private StreamReader Open()
    {
        try
        {
            var other =
                Directory.Exists(FullPath) ? "folder"
                : FileKind.IsNeitherFileNorFolder(FullPath) ? "pipe or a device"
                : null;
            return other is null
                ? new StreamReader(FullPath, Encoding.UTF8)
                : throw new InputException(
                    new InputError(
                        shown,
                        null,
                        $"This is a {other}, not a baseline.",
                        "Restore the file from Git, or delete it and create a new one: paperlint baseline"
                    )
                );
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw new InputException(new InputError(shown, null, $"The baseline cannot be read: {SystemReason.Of(error)}"));
        }
    }

    /// <summary>Reads a line, or enough of it to see that it is too long; null at the end.</summary>
    private static string? ReadLine(StreamReader reader)
    {
        if (reader.Peek() < 0)
            return null;
        var line = new StringBuilder();
        for (int next; line.Length <= LongestLine && (next = reader.Read()) >= 0 && next != '\n'; )
            line.Append((char)next);
        if (line.Length > 0 && line[^1] == '\r')
            line.Length--;
        return line.ToString();
    }
}
