using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Tex;

/// <summary>
/// Finds quotation marks written for TeX: <c>``…''</c>, <c>`…'</c>, <c>''…''</c> and the mixed <c>``…"</c>. A finding spans the whole
/// quotation; the fix changes only the marks.
/// </summary>
/// <remarks>
/// Apostrophes, primes, feet and inches never open a quotation: an opening <c>''</c> is at the beginning of a word, and a single <c>'</c>
/// opens nothing at all.
/// </remarks>
internal sealed class TexQuotes(ActiveRule rule, Writing writing) : FieldAnalyzer(rule.Info)
{
    /// <summary>A longer quotation is more likely two marks that do not belong together. In UTF-16 code units.</summary>
    private const int LongestDouble = 300;
    private const int LongestSingle = 120;

    /// <summary>From the rule's option, or, if that is auto, from the writing.</summary>
    private readonly QuotationMarks _marks = rule.Options.Text("marks") switch
    {
        "curly" => QuotationMarks.Curly,
        "straight" => QuotationMarks.Straight,
        "keep" => QuotationMarks.Keep,
        "auto" => writing.Quotes,
        var other => throw new InputException(
            new InputError(
                null,
                null,
                $"Rule {rule.Info.Id} cannot write quotation marks that are '{other}'.",
                "Its option 'marks' is auto, curly, straight or keep."
            )
        ),
    };

    /// <summary>An apostrophe alone opens nothing.</summary>
    protected override Clue Clue { get; } = Clue.Any(Clue.Of("`"), Clue.Of("''"));

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        for (var at = 0; at < text.Length; )
        {
            var next = text[at..].IndexOfAny('`', '\'');
            if (next < 0)
                return;
            at += next;
            var run = RunLength(text, at);
            at = Find(text, at, run) is { } quotation ? Report(field, sink, quotation) : at + run;
        }
    }

    private int Report(FieldView field, FindingSink sink, Quotation found)
    {
        var isDouble = found.Open.Length == 2;
        var (open, close) = (isDouble, _marks == QuotationMarks.Curly) switch
        {
            (true, true) => ("“", "”"),
            (true, false) => ("\"", "\""),
            (false, true) => ("‘", "’"),
            (false, false) => ("'", "'"),
        };
        var fix =
            found.IsCertain && _marks != QuotationMarks.Keep
                ? new ProposedFix(FixSafety.Safe, [new TextEdit(found.Open, open), new TextEdit(found.Close, close)])
                : null;
        var whole = TextSpan.FromBounds(found.Open.Start, found.Close.End);
        // Where the quotation contains protected text, only the opening mark is reported.
        sink.Report(new Observation(Rule, field, field.IsProtected(whole) ? found.Open : whole, fix));
        return found.Close.End;
    }

    private static Quotation? Find(ReadOnlySpan<char> text, int at, int run)
    {
        var open = new TextSpan(at, run);
        if (!Opens(text, open))
            return null;
        return (text[at], run) switch
        {
            ('`', 2) => CloseDouble(text, open, mixed: true),
            ('`', 1) => CloseSingle(text, open),
            ('\'', 2) => CloseDouble(text, open, mixed: false),
            _ => null,
        };
    }

    /// <summary>Whether a mark is before a word and not at the end of one.</summary>
    private static bool Opens(ReadOnlySpan<char> text, TextSpan mark)
    {
        if (mark.End >= text.Length || char.IsWhiteSpace(text[mark.End]) || text[mark.End] is '`' or '\'' or ')' or ',' or '.')
            return false;
        return mark.Start == 0
            || !(char.IsLetterOrDigit(text[mark.Start - 1]) || text[mark.Start - 1] is '\\' or '}' or ')' or '`' or '\'');
    }

    private static Quotation? CloseDouble(ReadOnlySpan<char> text, TextSpan open, bool mixed)
    {
        var end = Math.Min(text.Length, open.End + LongestDouble);
        var isInner = false;
        for (var at = open.End; at < end; at++)
        {
            if (IsParagraphBreak(text, at) || (text[at] == '`' && RunLength(text, at) > 1) || (mixed && text[at] == '”'))
                return null;
            if (text[at] == '"')
            {
                // A mark with white space before it opens a quotation inside this one; the next mark closes that.
                if (isInner || char.IsWhiteSpace(text[at - 1]))
                    isInner = !isInner;
                else if (mixed)
                    return new Quotation(open, new TextSpan(at, 1), IsCertain: BeginsWord(text, open) && IsBalanced(text[open.End..at]));
            }

            if (text[at] != '\'')
                continue;
            var run = RunLength(text, at);
            // In ``a `b''' the first mark closes the inner quotation.
            if (run is 2 or 3 && !char.IsWhiteSpace(text[at - 1]))
                return new Quotation(open, new TextSpan(at + run - 2, 2), IsCertain: true);
            at += run - 1;
        }

        return null;
    }

    /// <summary>
    /// Whether nothing before the mark ties it to more than a word. Source code can contain both marks with other meanings.
    /// </summary>
    private static bool BeginsWord(ReadOnlySpan<char> text, TextSpan mark) =>
        mark.Start == 0
        || char.IsWhiteSpace(text[mark.Start - 1])
        || text[mark.Start - 1] is '(' or '[' or '-' or '–' or '—' or '/'
        || (text[mark.Start - 1] is ',' or '{' or ':' && char.IsLetter(text[mark.End]));

    private static bool IsBalanced(ReadOnlySpan<char> inside) =>
        inside.Count('(') == inside.Count(')')
        && inside.Count('[') == inside.Count(']')
        && inside.Count('{') == inside.Count('}')
        && inside is not ([] or [.., '=']);

    private static Quotation? CloseSingle(ReadOnlySpan<char> text, TextSpan open)
    {
        var end = Math.Min(text.Length, open.End + LongestSingle);
        Quotation? found = null;
        for (var at = open.End; at < end; at++)
        {
            if (text[at] is '`' or '\n' && (text[at] == '`' || IsParagraphBreak(text, at)))
                return found;
            if (text[at] is not ('\'' or '’') || IsInsideWord(text, at) || char.IsWhiteSpace(text[at - 1]))
                continue;
            if (found is not null)
                return found with { Close = new TextSpan(at, 1), IsCertain = false };
            found = new Quotation(open, new TextSpan(at, 1), IsCertain: true);
            // A possessive plural may end here instead, as in `the users' view': then two marks could close the quotation.
            if (text[at - 1] != 's')
                return found;
        }

        return found;
    }

    private static bool IsInsideWord(ReadOnlySpan<char> text, int at) =>
        char.IsLetterOrDigit(text[at - 1]) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    private static bool IsParagraphBreak(ReadOnlySpan<char> text, int at) =>
        LineBreak.LengthAt(text, at) is > 0 and var length && at + length < text.Length && LineBreak.LengthAt(text, at + length) > 0;

    private static int RunLength(ReadOnlySpan<char> text, int at)
    {
        var end = text[at..].IndexOfAnyExcept(text[at]);
        return end < 0 ? text.Length - at : end;
    }

    /// <param name="IsCertain">Whether this is a quotation that no other mark could close.</param>
    private sealed record Quotation(TextSpan Open, TextSpan Close, bool IsCertain);
}
