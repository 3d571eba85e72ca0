using PaperLint.Analysis;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Protection;

/// <summary>Claims code: between single backticks or fences of three, and identifiers that are called, <c>like_this()</c>.</summary>
/// <remarks>
/// TeX also quotes with backticks. In <c>`teacher' and `student'</c> the second backtick is before a word and closes nothing: a backtick
/// closes only at the end of a word.
/// </remarks>
public sealed class CodeProtector : Protector
{
    private const int Longest = 2_000;

    public override Clue Clue { get; } = Clue.Any(Clue.Of("`"), Clue.Of("()"));

    public override void Claim(RecordView record, FieldView field, ICollection<TextSpan> claims)
    {
        ClaimBackticks(field.Span, claims);
        ClaimCalls(field.Span, claims);
    }

    private static void ClaimBackticks(ReadOnlySpan<char> text, ICollection<TextSpan> claims)
    {
        // The last run of one or three backticks that may open code. Each run is examined once.
        TextSpan? open = null;
        for (var at = 0; at < text.Length; )
        {
            var next = text[at..].IndexOf('`');
            if (next < 0)
                return;
            at += next;
            var length = text[at..].IndexOfAnyExcept('`');
            var run = new TextSpan(at, length < 0 ? text.Length - at : length);
            at = run.End;
            if (open is { } opening && opening.Length == run.Length && run.End - opening.Start <= Longest && Closes(text, run))
            {
                claims.Add(TextSpan.FromBounds(opening.Start, run.End));
                open = null;
            }
            else
            {
                open = run.Length is 1 or 3 && Opens(text, run) ? run : null;
            }
        }
    }

    private static bool Opens(ReadOnlySpan<char> text, TextSpan run) =>
        run.End < text.Length
        && (run.Length == 3 || !char.IsWhiteSpace(text[run.End]))
        && (run.Start == 0 || !(char.IsLetterOrDigit(text[run.Start - 1]) || text[run.Start - 1] == '\\'));

    private static bool Closes(ReadOnlySpan<char> text, TextSpan run) =>
        (run.Length == 3 || !char.IsWhiteSpace(text[run.Start - 1])) && (run.End == text.Length || !char.IsLetterOrDigit(text[run.End]));

    private static void ClaimCalls(ReadOnlySpan<char> text, ICollection<TextSpan> claims)
    {
        for (var at = 0; at < text.Length; )
        {
            var next = text[at..].IndexOf("()");
            if (next < 0)
                return;
            at += next;
            var start = at;
            while (start > 0 && at - start < 80 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '.'))
                start--;
            // A single word, f(), may also be mathematics.
            if (text[start..at].IndexOfAny('_', '.') > 0)
                claims.Add(TextSpan.FromBounds(start, at + 2));
            at += 2;
        }
    }
}
