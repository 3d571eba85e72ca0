using PaperLint.Analysis;
using PaperLint.Analyzers.Scanning;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Encodings;

/// <summary>
/// Finds the ligatures of typesetting that have characters of their own, in words. <c>œ</c> and <c>æ</c> are letters, and a ligature that
/// stands alone is what a text is about.
/// </summary>
internal sealed class Ligatures(ActiveRule rule) : FieldAnalyzer(rule.Info)
{
    public const string Name = "encodings/ligatures";

    private const char First = '\uFB00';
    private const char Last = '\uFB06';

    /// <summary>The letters of each, in the order of Unicode; the long s of one is an ordinary s to readers of today.</summary>
    private static readonly string[] Letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    protected override Clue Clue { get; } = Clue.AnyOf(CharacterKinds.Between(First, Last));

    protected override bool MayFindIn(ReadOnlySpan<char> text) => text.ContainsAnyInRange(First, Last);

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOfAnyInRange(First, Last);
            if (next < 0)
                return;
            at += next;
            var place = new TextSpan(at, 1);
            if (!LettersBeside.AreAbsent(text, place))
                sink.Report(new Observation(Rule, field, place, new ProposedFix(FixSafety.Safe, place, Letters[text[at] - First])));
        }
    }
}
