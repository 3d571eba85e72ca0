using PaperLint.Analysis;
using PaperLint.Analyzers.Prose;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Patterns;

/// <summary>
/// Reports a doubled word in any language, spanning both, and proposes to remove the second. The fix is safe only if the field is English
/// and grammar rules out the doubling.
/// </summary>
internal sealed class RepetitionAnalyzer(RuleInfo rule, RepetitionMatcher matcher) : FieldAnalyzer(rule)
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _except = new HashSet<string>(
        matcher.Except,
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    protected override bool MayFindIn(ReadOnlySpan<char> text) => new DoubledWords(text, matcher.Shortest).MoveNext();

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        DoublingClassifier? classifier = null;
        for (var words = new DoubledWords(text, matcher.Shortest); words.MoveNext(); )
        {
            var both = TextSpan.FromBounds(words.First.Start, words.Second.End);
            if (_except.Contains(words.Second.Of(text)) || SpeciesName.IsAt(text, both, words.Second))
                continue;
            classifier ??= DoublingClassifier.Of([field.Text]);
            var safety = classifier.Classify(text, words.First, words.Second) == DoublingKind.Certain ? FixSafety.Safe : FixSafety.Unsafe;
            sink.Report(
                new Observation(Rule, field, both, new ProposedFix(safety, TextSpan.FromBounds(words.First.End, words.Second.End), ""))
            );
        }
    }
}
