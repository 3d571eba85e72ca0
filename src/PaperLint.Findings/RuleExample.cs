using System.Text;
using PaperLint.Text;

namespace PaperLint.Findings;

/// <summary>A text that shows what a rule does: example, test and documentation in one.</summary>
/// <param name="Marked">
/// The text with each expected finding between <c>[|</c> and <c>|]</c>; without marks, the rule must report nothing.
/// </param>
/// <param name="Fixed">The text after the rule's safe and unsafe fixes; null if none are expected.</param>
/// <param name="Field">The name of the field with the text: <c>abstract</c> unless the rule is about another.</param>
/// <param name="Profile">The profile of the record; null for that of the rule set that contains the rule.</param>
/// <param name="Note">What the example shows, in a few words.</param>
public sealed record RuleExample(string Marked, string? Fixed, string Field, string? Profile, string? Note)
{
    public const string Open = "[|";
    public const string Close = "|]";

    /// <summary>Whether the rule is expected to report anything.</summary>
    public bool IsBad => Spans.Count > 0;

    /// <summary>The text without its marks.</summary>
    public string Text => WithoutMarks().Text;

    /// <summary>The marked spans in <see cref="Text"/>, in order.</summary>
    public IReadOnlyList<TextSpan> Spans => WithoutMarks().Spans;

    /// <summary>Between two marks, <c>[|</c> is text: <c>[|[|]</c> marks a bracket. An unclosed mark is text too.</summary>
    private (string Text, List<TextSpan> Spans) WithoutMarks()
    {
        var text = new StringBuilder(Marked.Length);
        var spans = new List<TextSpan>();
        var at = 0;
        while (true)
        {
            var open = Marked.IndexOf(Open, at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : Marked.IndexOf(Close, open + Open.Length, StringComparison.Ordinal);
            if (close < 0)
                return (text.Append(Marked, at, Marked.Length - at).ToString(), spans);
            text.Append(Marked, at, open - at);
            var inside = Marked[(open + Open.Length)..close];
            spans.Add(new TextSpan(text.Length, inside.Length));
            text.Append(inside);
            at = close + Close.Length;
        }
    }

    /// <summary>Puts marks around each span of a text; marks of nested spans are nested.</summary>
    /// <param name="places">In any order; duplicates are marked once.</param>
    public static string Mark(string text, IEnumerable<TextSpan> places)
    {
        // If several marks meet, first close what ends here, inner spans first, then open what begins here, outer spans first.
        var marks = places
            .Distinct()
            .SelectMany(place =>
                new[]
                {
                    (At: place.End, IsOpen: place.IsEmpty, Order: -place.Start, Mark: Close),
                    (At: place.Start, IsOpen: true, Order: place.IsEmpty ? int.MinValue : -place.End, Mark: Open),
                }
            );
        var marked = new StringBuilder(text);
        var growth = 0;
        foreach (var (at, _, _, mark) in marks.OrderBy(mark => mark.At).ThenBy(mark => mark.IsOpen).ThenBy(mark => mark.Order))
        {
            marked.Insert(at + growth, mark);
            growth += mark.Length;
        }

        return marked.ToString();
    }
}
