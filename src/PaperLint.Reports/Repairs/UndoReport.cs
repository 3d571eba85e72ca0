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
        var printer = new TerminalPrinter(output, options.Color);
        foreach (var file in files.Where(file => file.Error is null))
        {
            var words = file.IsRestored ? "restored" : "was as before already";
            printer.Print(new TerminalLine().Add(file.Path, Tone.Strong).Add($": {words}"));
        }
    }

    /// <summary>What is not, and what could be done by hand.</summary>
    public void WriteProblems(IReadOnlyList<UndoneFile> files, TextWriter output)
    {
        var printer = new TerminalPrinter(output, options.Color);
        foreach (var file in files.Where(file => file.Error is not null))
        {
            printer.Print(new TerminalLine().Add("error: ", Tone.Error).Add(file.Path, Tone.Strong).Add($": {file.Error}"));
            printer.Print(Records(file, "As the run left them, so they can be restored by hand:", couldBeRestored: true));
            printer.Print(Records(file, "Changed after the run, or no longer there; the journal has what was there before:", couldBeRestored: false));
        }
    }

    private static IEnumerable<TerminalLine> Records(UndoneFile file, string title, bool couldBeRestored)
    {
        var records = file.Records.Where(record => record.CouldBeRestored == couldBeRestored).ToList();
        if (records.Count == 0)
            yield break;
        yield return new TerminalLine().To(Indent / 2).Add(title);
        foreach (var record in records)
        {
            yield return new TerminalLine().To(Indent).Add($"record {record.Row + 1:N0}").Add(Named(record.Key), Tone.Dim);
            if (!couldBeRestored)
                continue;
            foreach (var edit in record.Edits)
            {
                yield return new TerminalLine().To(2 * Indent).Add($"{edit.Field}: write '")
                    .Add(Cells.Shorten(edit.Before, LongestText), Tone.Added).Add("' again where '")
                    .Add(Cells.Shorten(edit.After, LongestText), Tone.Removed).Add("' stands");
            }
        }
    }

    /// <summary>A key that is a hash tells nobody anything.</summary>
    private static string Named(string key) =>
        key.StartsWith("title:", StringComparison.Ordinal) || key.StartsWith("text:", StringComparison.Ordinal) ? "" : $" ({key})";
}
