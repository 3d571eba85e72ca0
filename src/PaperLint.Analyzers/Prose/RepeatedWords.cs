using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Prose;

/// <summary>Reports English words that are doubled by mistake, spanning both, and proposes to remove the second.</summary>
internal sealed class RepeatedWords(ActiveRule rule) : RecordAnalyzer([rule.Info])
{
    private const int Shortest = 2;

    public override bool MayReport(ReadOnlySpan<FieldText> fields)
    {
        foreach (var field in fields)
        {
            if (rule.Info.Fields.Contains(field.Role) && new DoubledWords(field.Span, Shortest).MoveNext())
                return true;
        }

        return false;
    }

    public override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
    {
        DoublingClassifier? classifier = null;
        foreach (var field in record.Fields)
        {
            if (!rule.Info.Fields.Contains(field.Role))
                continue;
            for (var words = new DoubledWords(field.Span, Shortest); words.MoveNext(); )
            {
                classifier ??= DoublingClassifier.Of(
                    record.Fields.Where(other => other.Role is FieldRole.Title or FieldRole.Abstract).Select(other => other.Text)
                );
                var kind = classifier.Classify(field.Span, words.First, words.Second);
                if (kind == DoublingKind.Right)
                    continue;
                var both = TextSpan.FromBounds(words.First.Start, words.Second.End);
                var dropped = TextSpan.FromBounds(words.First.End, words.Second.End);
                var safety = kind == DoublingKind.Certain ? FixSafety.Safe : FixSafety.Unsafe;
                sink.Report(new Observation(rule.Info, field, both, new ProposedFix(safety, dropped, "")));
            }
        }
    }
}
