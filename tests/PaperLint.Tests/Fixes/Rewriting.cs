using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Tests.Fixes;

/// <summary>A simple rule: makes some edits at every occurrence of a word.</summary>
/// <param name="Id">Determines the stage in which the rule runs.</param>
/// <param name="Word">The word that the rule reports.</param>
/// <param name="Edits">The edits, relative to the start of the word; if there are none, the rule proposes no fix.</param>
public sealed record Rewrite(string Id, string Word, FixSafety Safety, params TextEdit[] Edits)
{
    /// <summary>A character that only the fixes of this rule insert, if any do.</summary>
    public char? Mark { get; init; }

    public Severity Severity { get; init; } = Severity.Warning;

    public override string ToString() =>
        $"{Id} {Safety} {Severity} '{Word}': {string.Join(" and ", Edits.Select(edit => $"{edit.Span} '{edit.NewText}'"))}";
}

/// <summary>The analyzer of a <see cref="Rewrite"/>.</summary>
public sealed class Rewriting(Rewrite rewrite) : RecordAnalyzer([Findings.Rules.Of(rewrite.Id) with { Severity = rewrite.Severity }])
{
    public override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
    {
        foreach (var field in record.Fields)
        {
            for (var at = Next(field, 0); at >= 0; at = Next(field, at + 1))
                sink.Report(new Observation(Rules[0], field, new TextSpan(at, rewrite.Word.Length), FixAt(at)));
        }
    }

    private int Next(FieldView field, int from) => field.Text.IndexOf(rewrite.Word, from, StringComparison.Ordinal);

    private ProposedFix? FixAt(int at) =>
        rewrite.Edits.Length == 0
            ? null
            : new ProposedFix(rewrite.Safety, [.. rewrite.Edits.Select(edit => edit with { Span = edit.Span.Shift(at) })]);
}
