using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Tests.Fixes;

/// <summary>A rule of one line: where a word stands, make some edits of it.</summary>
/// <param name="Id">Says in which stage it works.</param>
/// <param name="Word">What it reports, wherever it stands.</param>
/// <param name="Edits">Counted from where the word begins; none proposes nothing.</param>
public sealed record Rewrite(string Id, string Word, FixSafety Safety, params TextEdit[] Edits)
{
    /// <summary>A character that this rule's repairs alone put into a text, if they put any.</summary>
    public char? Mark { get; init; }

    public Severity Severity { get; init; } = Severity.Warning;

    public override string ToString() =>
        $"{Id} {Safety} {Severity} '{Word}': {string.Join(" and ", Edits.Select(edit => $"{edit.Span} '{edit.NewText}'"))}";
}

/// <summary>Carries out a <see cref="Rewrite"/>.</summary>
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
