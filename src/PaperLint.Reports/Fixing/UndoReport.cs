using PaperLint.Findings;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Fixing;

/// <summary>Reports the result of undoing a run.</summary>
public sealed class UndoReport(TerminalOptions options)
{
    private const int Indent = 4;
    private const int LongestText = 40;

    /// <summary>Writes which files are restored.</summary>
    public void WriteRestored(IReadOnlyList<UndoneFile> files, TextWriter output)
    {
        var printer = TerminalPrinter.Of(options, output);
        foreach (var file in files)
        {
            var words = file switch
            {
                { Records.Count: > 0 } => DescribeRecords(file),
                { Error: null, IsRestored: true } => "restored",
                { Error: null } => "already is as it was before the run",
                _ => null,
            };
            if (words is not null)
                printer.Print(new TerminalLine().Add(file.Path, Tone.Strong).Add($": {words}"));
        }
    }

    /// <summary>Writes which files are not, and what can be done by hand.</summary>
    public void WriteProblems(IReadOnlyList<UndoneFile> files, TextWriter output)
    {
        var printer = TerminalPrinter.Of(options, output);
        foreach (var file in files.Where(file => file.Error is not null))
        {
            printer.Print(new TerminalLine().Add("error: ", Tone.Error).Add(file.Path, Tone.Strong).Add($": {file.Error}"));
            printer.Print(Records(file));
        }
    }

    /// <summary>How many records were restored now and how many already were; null if neither applies.</summary>
    private static string? DescribeRecords(UndoneFile file)
    {
        var all = file.Records.Count;
        var now = file.Records.Count(record => record.IsRestored);
        var already = file.Records.Count(record => record.IsBack) - now;
        var end = file.Error is null ? ", and nothing of the run is left" : "";
        return (now, already) switch
        {
            (0, 0) => null,
            (0, _) when file.Error is null => "was changed after the run, and nothing of the run is left",
            (0, _) =>
                $"was changed after the run; nothing restored, because {already:N0} of {Quantity.Of("record", all)} {(already == 1 ? "was" : "were")} already back and the rest cannot be restored",
            (_, 0) when file.Error is null => $"was changed after the run; {Quantity.Of("record", now)} restored{end}",
            (_, 0) => $"was changed after the run; {now:N0} of {Quantity.Of("record", all)} restored",
            _ =>
                $"was changed after the run; {now:N0} of {Quantity.Of("record", all)} restored, {already:N0} {(already == 1 ? "was" : "were")} already back{end}",
        };
    }

    private static IEnumerable<TerminalLine> Records(UndoneFile file)
    {
        foreach (var record in file.Records.Where(record => !record.IsBack))
        {
            var place = record.Line is { } line ? $"{file.Path}:{line + 1}" : "no longer exists";
            var title = record.Title is { Length: > 0 } text ? $" {Cells.Shorten(text, LongestText)}" : "";
            yield return new TerminalLine()
                .To(Indent)
                .Add($"record {record.Row + 1:N0}")
                .Add(Named(record.Key), Tone.Dim)
                .Add($", {place}{title}");
            foreach (var edit in record.Edits)
            {
                yield return new TerminalLine()
                    .To(2 * Indent)
                    .Add($"{edit.Field}: '")
                    .Add(Cells.Shorten(edit.Before, LongestText), Tone.Added)
                    .Add("' was replaced by '")
                    .Add(Cells.Shorten(edit.After, LongestText), Tone.Removed)
                    .Add("'");
            }
        }
    }

    /// <summary>Omits keys that are hashes, which mean nothing to people.</summary>
    private static string Named(string key) =>
        key.StartsWith("title:", StringComparison.Ordinal) || key.StartsWith("text:", StringComparison.Ordinal) ? "" : $" ({key})";
}
