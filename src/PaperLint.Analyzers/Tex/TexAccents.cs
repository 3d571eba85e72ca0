using PaperLint.Analysis;
using PaperLint.Analyzers.Scanning;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Tex;

/// <summary>
/// Finds letters written for TeX: <c>Fr\'echet</c>, <c>na\"{\i}ve</c>, <c>Erd\H{o}s</c>, <c>Stra{\ss}e</c>, and the braces that remain of
/// them in <c>Schr{ö}dinger</c>.
/// </summary>
/// <remarks>
/// An accent counts only if a single character can replace it and a letter is next to it, so that mathematics (<c>\l_1</c>, <c>\O(n)</c>,
/// <c>\d x</c>) is never mistaken for Polish or Danish.
/// </remarks>
internal sealed class TexAccents(ActiveRule rule, Writing writing) : FieldAnalyzer(rule.Info)
{
    private const string SymbolAccents = "`'^\"~=.";
    private const string LetterAccents = "uvHrckd";

    protected override Clue Clue { get; } = Clue.AnyOf('\\', '{');

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        var (at, quotes) = (0, 0u);
        while (Next(text, at, ref quotes) is var (place, letter))
        {
            sink.Report(
                new Observation(
                    Rule,
                    field,
                    place,
                    writing.Symbols == Target.Unicode ? new ProposedFix(SafetyOf(text, place), place, letter) : null
                )
            );
            at = place.End;
        }
    }

    protected override bool MayFindIn(ReadOnlySpan<char> text)
    {
        var quotes = 0u;
        return Next(text, 0, ref quotes) is not null;
    }

    /// <summary>The first letter written for TeX from a position on; null if there is none.</summary>
    /// <param name="quotes">What is known about the marks of the text; see <see cref="IsQuote"/>.</param>
    private static (TextSpan Place, string Letter)? Next(ReadOnlySpan<char> text, int at, ref uint quotes)
    {
        while (at < text.Length)
        {
            var next = text[at..].IndexOfAny('\\', '{');
            if (next < 0)
                return null;
            at += next;
            if (Read(text, at) is var (place, letter) && !(IsAtWordStart(text, place) && IsQuote(text, text[place.Start + 1], ref quotes)))
                return (place, letter);
            // A doubled backslash is a line break in TeX; what follows it is not an accent.
            at += text[at] == '\\' && at + 1 < text.Length && text[at + 1] == '\\' ? 2 : 1;
        }

        return null;
    }

    /// <summary>Whether this is an accent without braces and without a letter before it.</summary>
    private static bool IsAtWordStart(ReadOnlySpan<char> text, TextSpan place) =>
        text[place.Start] == '\\'
        && SymbolAccents.Contains(text[place.Start + 1])
        && text[place.Start + 2] is not ('{' or '\\')
        && !(place.Start > 0 && char.IsLetter(text[place.Start - 1]));

    /// <summary>
    /// Whether a mark before a word may have been escaped by a program: <c>\"our model\"</c>. It is an accent unless the text also has this
    /// mark escaped with no letter after it, or has an odd number of plain double quotes, one of which closes it.
    /// </summary>
    /// <param name="told">The answers so far, two bits per mark (known, and yes), so that the text is scanned only once per mark.</param>
    private static bool IsQuote(ReadOnlySpan<char> text, char mark, ref uint told)
    {
        var shift = 2 * SymbolAccents.IndexOf(mark, StringComparison.Ordinal);
        if ((told >> shift & 1) == 0)
            told |= (HasLone(text, mark) ? 3u : 1u) << shift;
        return (told >> shift & 2) != 0;
    }

    private static bool HasLone(ReadOnlySpan<char> text, char mark)
    {
        var plain = 0;
        for (var at = 0; at < text.Length; at++)
        {
            // A quotation that opens with a backtick closes with an apostrophe.
            if (text[at] != mark && !(mark == '`' && text[at] == '\''))
                continue;
            if (at == 0 || text[at - 1] != '\\')
                plain++;
            else if (at + 1 == text.Length || (!char.IsLetter(text[at + 1]) && text[at + 1] is not ('{' or '\\')))
                return true;
        }

        return mark == '"' && plain % 2 == 1;
    }

    /// <summary>The letter whose TeX form begins at a backslash or brace, and its span, braces included.</summary>
    private static (TextSpan Place, string Letter)? Read(ReadOnlySpan<char> text, int at)
    {
        if (text[at] == '\\')
            return ReadCommand(text, at, isBraced: false);
        if (at + 2 >= text.Length)
            return null;
        if (text[at + 1] == '\\' && ReadCommand(text, at + 1, isBraced: true) is var (inner, letter))
            return inner.End < text.Length && text[inner.End] == '}' ? (TextSpan.FromBounds(at, inner.End + 1), letter) : null;
        var bare = TextSpan.FromBounds(at, at + 3);
        return text[at + 2] == '}' && text[at + 1] >= 0x80 && char.IsLetter(text[at + 1]) && HasLetterBeside(text, bare)
            ? (bare, text[at + 1].ToString())
            : null;
    }

    private static (TextSpan Place, string Letter)? ReadCommand(ReadOnlySpan<char> text, int at, bool isBraced)
    {
        if (at + 1 >= text.Length)
            return null;
        var accent = text[at + 1];
        if (SymbolAccents.Contains(accent))
            return ReadAccented(text, at, accent, isBraced, mayBeBare: true);
        return ReadLetter(text, at, isBraced)
            ?? (LetterAccents.Contains(accent) ? ReadAccented(text, at, accent, isBraced, mayBeBare: false) : null);
    }

    /// <summary>An accent and the letter under it: <c>\'e</c>, <c>\'{e}</c>, <c>\'{\i}</c>, <c>\'\i</c>, <c>\c c</c>.</summary>
    private static (TextSpan Place, string Letter)? ReadAccented(
        ReadOnlySpan<char> text,
        int start,
        char accent,
        bool isBraced,
        bool mayBeBare
    )
    {
        var at = start + 2;
        var hasBrace = at < text.Length && text[at] == '{';
        if (hasBrace)
            at++;
        else if (!mayBeBare && !(at < text.Length && text[at++] == ' ' && start > 0 && char.IsLetter(text[start - 1])))
            return null;
        if (at < text.Length - 1 && text[at] == '\\' && text[at + 1] is 'i' or 'j')
            at++;
        if (at >= text.Length || AccentTable.Compose(accent, text[at]) is not { } letter)
            return null;
        var isDotless = text[at - 1] == '\\';
        at++;
        if (hasBrace && !(at < text.Length && text[at++] == '}'))
            return null;
        var place = TextSpan.FromBounds(start, at);
        // A letter right after \i would lengthen the name of the command, unless a brace ended it.
        if (isDotless && !hasBrace && at < text.Length && char.IsAsciiLetter(text[at]))
            return null;
        if (accent == '\'' && EscapedApostrophe.Is(text, start))
            return null;
        return isBraced || HasLetterBeside(text, place) || IsFrenchA(text, place) ? (place, letter) : null;
    }

    /// <summary>A letter with a name: <c>\ss</c>, <c>\o{}</c>, <c>\l</c> at the end of a word, <c>\L ukasz</c>, <c>\L\'od\'z</c>.</summary>
    private static (TextSpan Place, string Letter)? ReadLetter(ReadOnlySpan<char> text, int start, bool isBraced)
    {
        var name = LettersBeside.AsciiAfter(text, start + 1);
        var end = start + 1 + name.Length;
        if (AccentTable.Letter(name) is not { } letter)
            return null;
        var after = text[end..];
        if (isBraced)
            return after.StartsWith("}") ? (TextSpan.FromBounds(start, end), letter) : null;
        var afterLetter = start > 0 && char.IsLetter(text[start - 1]);
        if (after.StartsWith("{}"))
            end += 2;
        else if (
            after.Length > 1
            && after[0] == ' '
            && char.IsLower(after[1])
            && !BeginsSmallWord(after[1..])
            && !IsUnit(text, start, letter)
            && !(afterLetter && end - start == 2 && letter is "ł")
        )
            end++;
        else if (
            (!afterLetter && !BeginsAccent(text, end) && !IsUnit(text, start, letter)) || (after.Length > 0 && "_^({[".Contains(after[0]))
        )
            return null;
        var place = TextSpan.FromBounds(start, end);
        // Alone before a word, only capitals of names are letters: \O rsted, \L ukasz, \AA rhus.
        return
            IsUnit(text, start, letter)
            || ((HasLetterBeside(text, place) || BeginsAccent(text, end)) && (afterLetter || char.IsUpper(letter[0])))
            ? (place, letter)
            : null;
    }

    /// <summary>A word that cannot be the rest of a name: <c>\O and \L</c>.</summary>
    private static bool BeginsSmallWord(ReadOnlySpan<char> text) =>
        LettersBeside.After(text, 0) is "and" or "or" or "is" or "are" or "in" or "for" or "of" or "to" or "the" or "with" or "as" or "by";

    /// <summary>
    /// A unit of length after its number: <c>70 \AA which fits</c>. TeX swallows the space after it, which the author did not intend.
    /// </summary>
    private static bool IsUnit(ReadOnlySpan<char> text, int start, string letter) =>
        letter == "Å" && text[..start].TrimEnd(" ~") is [.., >= '0' and <= '9'];

    /// <summary>Whether another accented letter of the same word begins here.</summary>
    private static bool BeginsAccent(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length
        && text[at] == '\\'
        && (SymbolAccents.Contains(text[at + 1]) || LetterAccents.Contains(text[at + 1]))
        && ReadAccented(text, at, text[at + 1], isBraced: false, mayBeBare: true) is not null;

    /// <summary>An accent that may be a program's escape gets an unsafe fix only.</summary>
    private static FixSafety SafetyOf(ReadOnlySpan<char> text, TextSpan place) =>
        place.Of(text) switch
        {
            ['\\', '\'', ..] when EscapedApostrophe.MayBe(text, place.Start) => FixSafety.Unsafe,
            ['\\', '.', ..] when EscapedDot.MayBe(text, place.Start) => FixSafety.Unsafe,
            _ => FixSafety.Safe,
        };

    private static bool HasLetterBeside(ReadOnlySpan<char> text, TextSpan place) =>
        (place.Start > 0 && char.IsLetter(text[place.Start - 1])) || (place.End < text.Length && char.IsLetter(text[place.End]));

    /// <summary>The one accented letter that is a word: <c>\`a la carte</c>, <c>vis-\`a-vis</c>.</summary>
    private static bool IsFrenchA(ReadOnlySpan<char> text, TextSpan place) => place.Of(text) is @"\`a" or @"\`{a}" or @"\`A";
}
