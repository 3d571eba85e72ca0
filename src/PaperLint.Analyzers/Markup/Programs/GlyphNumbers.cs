using PaperLint.Analysis;
using PaperLint.Analyzers.Prose;
using PaperLint.Analyzers.Scanning;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Markup.Programs;

/// <summary>
/// Finds numbers of glyphs that a PDF reader wrote because a font did not say what they are: <c>(cid:173)</c>, the soft hyphen at the end
/// of a line, and others, of which only the font knows the meaning.
/// </summary>
internal sealed class GlyphNumbers(ActiveRule rule) : FieldAnalyzer(rule.Info)
{
    public const string Name = "markup/glyph-numbers";

    private static readonly GuardedRegex Number = new(@"\((?:cid|CID):\d{1,5}\)\s?", ["(cid:", "(CID:"]);

    /// <summary>Words that are written with a hyphen before others as often as without.</summary>
    private static readonly WordSet Hyphenated = WordSet.OfAnyCase(
        "self well high low long short ill half cross state real large small end"
    );

    protected override Clue Clue { get; } = Clue.All(Clue.Of("("), Clue.Of(":"));

    protected override bool MayFindIn(ReadOnlySpan<char> text) => Number.MayMatch(text);

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        var places = Number.MatchesIn(text);
        foreach (var place in places)
        {
            var before = LettersBeside.Before(text, place.Start);
            var after = LettersBeside.After(text, place.End);
            if (!place.Of(text).Contains(":173)", StringComparison.Ordinal) || before.IsEmpty || after.IsEmpty || !char.IsLower(after[0]))
            {
                var bare = TextSpan.FromBounds(place.Start, place.Start + place.Of(text).IndexOf(')') + 1);
                // A number between words is one that a text writes about.
                if (!IsApart(text, bare) || places.Count > 1)
                    sink.Report(new Observation(Rule, field, bare));
                continue;
            }

            var isWord = CommonWords.Has(string.Concat(before, after));
            var isHyphenated = Hyphenated.Contains(before) && CommonWords.Has(after);
            sink.Report(
                new Observation(
                    Rule,
                    field,
                    place,
                    new ProposedFix(
                        isWord && !isHyphenated && before is not "non" ? FixSafety.Safe : FixSafety.Unsafe,
                        place,
                        isHyphenated ? "-" : ""
                    )
                )
            );
        }
    }

    private static bool IsApart(ReadOnlySpan<char> text, TextSpan place) =>
        (place.Start == 0 || char.IsWhiteSpace(text[place.Start - 1]))
        && (place.End == text.Length || char.IsWhiteSpace(text[place.End]) || text[place.End] is ',' or '.' or ';');
}
