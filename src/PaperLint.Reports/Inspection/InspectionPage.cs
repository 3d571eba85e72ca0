using Humanizer;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Inspection;

/// <summary>How documents were understood, for people.</summary>
public sealed class InspectionPage(TerminalOptions options)
{
    private const int Indent = 2;
    private const int LabelWidth = 11;
    private const int MostFields = 40;

    /// <summary>Writes one document after the other, with an empty line between them.</summary>
    public void Write(IEnumerable<DocumentInspection> documents, TextWriter output)
    {
        var printer = TerminalPrinter.Of(options, output);
        var isFirst = true;
        foreach (var document in documents)
        {
            if (!isFirst)
                printer.Print(new TerminalLine());
            isFirst = false;
            printer.Print(Lines(document));
        }
    }

    private IEnumerable<TerminalLine> Lines(DocumentInspection document)
    {
        yield return new TerminalLine().Add(document.Path, Tone.Strong);
        if (document.Error is { } error)
        {
            foreach (var line in WrappedText.Lines($"error: {error with { Path = null }}", Indent, options.Width))
                yield return line;
        }

        if (document.Format is not { } format)
            yield break;
        yield return Fact("format", string.Join(", ", document.Traits.Select(trait => $"{trait.Key} {trait.Value}").Prepend(format)));
        yield return Fact("encoding", string.Join(", then ", document.Encoding));
        yield return Fact("records", Records(document));
        var label = "profiles";
        foreach (var profile in document.Profiles)
        {
            yield return Fact(label, $"{profile.Records:N0} {profile.Profile} ({profile.Why})");
            label = "";
        }

        if (document.Fields.IsEmpty)
            yield break;
        yield return new TerminalLine();
        foreach (var line in Fields(document))
            yield return line;
        foreach (var line in Advice(document))
            yield return line;
        foreach (var line in Sample(document))
            yield return line;
    }

    private static TerminalLine Fact(string label, string value) =>
        new TerminalLine().To(Indent).Add(label, Tone.Dim).To(Indent + LabelWidth).Add(value);

    private static string Records(DocumentInspection document)
    {
        var places = document.Places.Length switch
        {
            0 => "",
            1 => $" at {document.Places[0]}",
            _ => $" at {document.Places[0]} and {"other position".ToQuantity(document.Places.Length - 1, "N0")}",
        };
        var skipped = document.Skipped == 0 ? "" : $", {document.Skipped:N0} more cannot be read";
        return $"{document.Records:N0}{places}{skipped}";
    }

    private IEnumerable<TerminalLine> Fields(DocumentInspection document)
    {
        var table = new TextTable(("field", false), ("role", false), ("records", true), ("characters", true));
        var shown = document.Fields.OrderBy(field => field.Role == FieldRole.Other).Take(MostFields).ToList();
        foreach (var field in shown)
        {
            table.Add(
                (field.Name, field.Role == FieldRole.Other ? Tone.Plain : Tone.Strong),
                (field.Role == FieldRole.Other ? "–" : RoleWord(field.Role), Tone.Plain),
                ($"{field.Records:N0}", Tone.Plain),
                ($"{field.Length:N0}", Tone.Dim)
            );
        }

        foreach (var line in table.Lines(options.Width - Indent))
            yield return line.IndentedBy(Indent);
        if (document.Fields.Length > shown.Count)
            yield return new TerminalLine()
                .To(Indent)
                .Add($"and {"other field".ToQuantity(document.Fields.Length - shown.Count, "N0")}", Tone.Dim);
    }

    /// <summary>What to add to the configuration if field roles cannot be told from the names.</summary>
    private IEnumerable<TerminalLine> Advice(DocumentInspection document)
    {
        if (document.Guesses.IsEmpty)
            yield break;
        yield return new TerminalLine();
        foreach (var guess in document.Guesses)
        {
            foreach (
                var line in WrappedText.Lines($"'{guess.Name}' may be the {RoleWord(guess.Role)}: {guess.Why}.", Indent, options.Width)
            )
                yield return line;
        }

        yield return new TerminalLine().To(Indent).Add("If so, add this to paperlint.yml:");
        // A line to copy is not wrapped.
        yield return new TerminalLine().To(2 * Indent).Add(FieldsMapping.LineFor(document.Path, document.Guesses), Tone.Strong);
    }

    private IEnumerable<TerminalLine> Sample(DocumentInspection document)
    {
        if (document.Sample.IsEmpty)
            yield break;
        yield return new TerminalLine();
        yield return new TerminalLine().To(Indent).Add("a record", Tone.Dim);
        var shown = document.Sample.OrderBy(field => field.Role == FieldRole.Other).Take(MostFields).ToList();
        var width = Math.Min(28, shown.Max(field => CellWidth.Of(Visible.Of(field.Name))));
        foreach (var field in shown)
            yield return new TerminalLine()
                .To(2 * Indent)
                .AddUpTo(2 * Indent + width, field.Name, Tone.Dim, least: 1)
                .To(2 * Indent + width + 2)
                .AddUpTo(options.Width, field.Value);
    }

    private static string RoleWord(FieldRole role) => FieldsMapping.WordFor(role);
}
