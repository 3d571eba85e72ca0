using PaperLint.Reports.Terminal;

namespace PaperLint.Reports.Repairs;

/// <summary>Says what came of undoing a run.</summary>
public sealed class UndoReport(TerminalOptions options)
{
    private const int Indent = 4;
    private const int LongestText = 40;

    /// <summary>What is as it was before.</summary>
    public void WriteRestored(IReadOnlyList<UndoneFile> files, TextWriter output)
    {
        var printer = TerminalPrinter.Of(options, output);
        foreach (var file in files)
        {
            var back = file.Records.Count(record => record.IsBack);
            var words = file switch
            {
                { Error: null, Records.Count: > 0 } => $"was changed after the run; {Quantity.Of("record", back)} restored, and nothing of the run is left",
                { Error: null, IsRestored: true } => "restored",
                { Error: null } => "is as it was before the run already",
                { Records.Count: > 0 } when back > 0 => $"was changed after the run; {back:N0} of {Quantity.Of("record", file.Records.Count)} restored",
                _ => null,
            };
            if (words is not null)
                printer.Print(new TerminalLine().Add(file.Path, Tone.Strong).Add($": {words}"));
        }
    }

    /// <summary>What is not, and what could be done by hand.</summary>
    public void WriteProblems(IReadOnlyList<UndoneFile> files, TextWriter output)
    {
        var printer = TerminalPrinter.Of(options, output);
        foreach (var file in files.Where(file => file.Error is not null))
        {
            printer.Print(new TerminalLine().Add("error: ", Tone.Error).Add(file.Path, Tone.Strong).Add($": {file.Error}"));
            printer.Print(Records(file));
        }
    }

    private static IEnumerable<TerminalLine> Records(UndoneFile file)
    {
        foreach (var record in file.Records.Where(record => !record.IsBack))
        {
            var place = record.Line is { } line ? $"{file.Path}:{line + 1}" : "no longer there";
            var title = record.Title is { Length: > 0 } text ? $" {Cells.Shorten(text, LongestText)}" : "";
            yield return new TerminalLine().To(Indent).Add($"record {record.Row + 1:N0}").Add(Named(record.Key), Tone.Dim).Add($", {place}{title}");
            foreach (var edit in record.Edits)
            {
                yield return new TerminalLine().To(2 * Indent).Add($"{edit.Field}: '")
                    .Add(Cells.Shorten(edit.Before, LongestText), Tone.Added).Add("' stood where the run wrote '")
                    .Add(Cells.Shorten(edit.After, LongestText), Tone.Removed).Add("'");
            }
        }
    }

    /// <summary>A key that is a hash tells nobody anything.</summary>
    private static string Named(string key) =>
        key.StartsWith("title:", StringComparison.Ordinal) || key.StartsWith("text:", StringComparison.Ordinal) ? "" : $" ({key})";
}
