using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Tests.Analysis;

/// <summary>Reports every occurrence of a word in every field, and proposes a replacement.</summary>
public sealed class Replacing(string id, string word, string? by = null, FixSafety safety = FixSafety.Safe)
    : RecordAnalyzer([Findings.Rules.Of(id)])
{
    public override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
    {
        foreach (var field in record.Fields)
        {
            for (
                var at = field.Text.IndexOf(word, StringComparison.Ordinal);
                at >= 0;
                at = field.Text.IndexOf(word, at + 1, StringComparison.Ordinal)
            )
            {
                var span = new TextSpan(at, word.Length);
                sink.Report(new Observation(Rules[0], field, span, by is null ? null : new ProposedFix(safety, span, by)));
            }
        }
    }
}

/// <summary>Protects every occurrence of a word.</summary>
public sealed class Claiming(string word) : Protector
{
    public override void Claim(RecordView record, FieldView field, ICollection<TextSpan> claims)
    {
        for (
            var at = field.Text.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = field.Text.IndexOf(word, at + 1, StringComparison.Ordinal)
        )
            claims.Add(new TextSpan(at, word.Length));
    }
}

/// <summary>Runs code of the test as an analyzer.</summary>
public sealed class Acting(RuleInfo rule, Action<RecordView, FindingSink, RuleInfo> act) : RecordAnalyzer([rule])
{
    public Acting(string id, Action<RecordView, FindingSink, RuleInfo> act)
        : this(Findings.Rules.Of(id), act) { }

    public override void Analyze(RecordView record, Evidence evidence, FindingSink sink) => act(record, sink, Rules[0]);
}
