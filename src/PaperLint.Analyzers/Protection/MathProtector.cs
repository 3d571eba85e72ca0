using PaperLint.Analysis;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Protection;

/// <summary>
/// Claims mathematics that is intact LaTeX: <c>$…$</c> that cannot be money or prose, <c>\(…\)</c>, <c>\[…\]</c> and
/// environments.
/// </summary>
public sealed class MathProtector : Protector
{
    public override Clue Clue { get; } = Clue.AnyOf('$', '\\');

    public override void Claim(RecordView record, FieldView field, ICollection<TextSpan> claims)
    {
        if (field.Span.Contains('$'))
        {
            foreach (var place in DollarMath.In(field.Span))
                claims.Add(place);
        }

        if (!field.Span.Contains('\\'))
            return;
        ClaimDelimited(field.Span, @"\(", @"\)", claims);
        ClaimDelimited(field.Span, @"\[", @"\]", claims);
        ClaimEnvironments(field.Span, claims);
    }

    private static void ClaimDelimited(ReadOnlySpan<char> text, string open, string close, ICollection<TextSpan> claims)
    {
        for (var at = 0; at < text.Length; )
        {
            var next = text[at..].IndexOf(open);
            if (next < 0)
                return;
            var start = at + next;
            at = start + open.Length;
            // In \\[2pt] the first two characters are a TeX line break.
            if (start > 0 && text[start - 1] == '\\')
                continue;
            var length = text[at..].IndexOf(close);
            if (length < 0)
                return;
            at += length + close.Length;
            claims.Add(TextSpan.FromBounds(start, at));
        }
    }

    private static void ClaimEnvironments(ReadOnlySpan<char> text, ICollection<TextSpan> claims)
    {
        var open = new Stack<(TextSpan Name, int Start)>();
        for (var at = 0; at < text.Length; )
        {
            var next = text[at..].IndexOf('\\');
            if (next < 0)
                return;
            at += next;
            var rest = text[at..];
            var keyword =
                rest.StartsWith(@"\begin{") ? @"\begin{".Length
                : rest.StartsWith(@"\end{") ? @"\end{".Length
                : 0;
            var length = keyword == 0 ? -1 : rest[keyword..Math.Min(rest.Length, keyword + 40)].IndexOf('}');
            if (length < 0)
            {
                at++;
                continue;
            }

            var name = new TextSpan(at + keyword, length);
            if (rest[1] == 'b')
                open.Push((name, at));
            else
                Close(text, name, open, claims);
            at = name.End + 1;
        }
    }

    private static void Close(ReadOnlySpan<char> text, TextSpan name, Stack<(TextSpan Name, int Start)> open, ICollection<TextSpan> claims)
    {
        if (open.Count == 0 || !name.Of(text).SequenceEqual(open.Peek().Name.Of(text)))
            return;
        var start = open.Pop().Start;
        // The outermost environment covers the others, so only that one is claimed.
        if (open.Count == 0)
            claims.Add(TextSpan.FromBounds(start, name.End + 1));
    }
}
