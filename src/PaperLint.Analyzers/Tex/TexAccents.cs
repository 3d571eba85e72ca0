using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Tex;

/// <summary>
/// Finds letters written for TeX: <c>Fr\'echet</c>, <c>na\"{\i}ve</c>, <c>Erd\H{o}s</c>, <c>Stra{\ss}e</c>, and the braces that
/// are left of them in <c>Schr{ö}dinger</c>.
/// </summary>
/// <remarks>
/// An accent counts only where a single character stands for it and a letter stands beside it, so that mathematics
/// (<c>\l_1</c>, <c>\O(n)</c>, <c>\d x</c>) is never taken for Polish or Danish.
/// </remarks>
public sealed class TexAccents(ActiveRule rule, Writing writing) : FieldAnalyzer(rule.Info)
{
    private const string SymbolAccents = "`'^\"~=.";
    private const string LetterAccents = "uvHrckd";

    protected override void Analyze(FieldView field, FindingSink sink)
    {
        var text = field.Span;
        for (var at = 0; at < text.Length;)
        {
            var next = text[at..].IndexOfAny('\\', '{');
            if (next < 0)
                return;
            at += next;
            if (Read(text, at) is not var (place, letter))
            {
                // A doubled backslash is a line break of TeX; what follows it is no accent.
                at += text[at] == '\\' && at + 1 < text.Length && text[at + 1] == '\\' ? 2 : 1;
                continue;
            }

            sink.Report(new Observation(Rule, field, place, writing.Symbols == Target.Unicode ? new ProposedFix(FixSafety.Safe, place, letter) : null));
            at = place.End;
        }
    }

    /// <summary>The letter that begins at a backslash or brace, with its braces.</summary>
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
    private static (TextSpan Place, string Letter)? ReadAccented(ReadOnlySpan<char> text, int start, char accent, bool isBraced, bool mayBeBare)
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
        // After \i a letter would make the command longer, unless a brace has ended it.
        if (isDotless && !hasBrace && at < text.Length && char.IsAsciiLetter(text[at]))
            return null;
        if (accent == '\'' && IsContraction(text[(start + 2)..]))
            return null;
        return isBraced || HasLetterBeside(text, place) || IsFrenchA(text, place) ? (place, letter) : null;
    }

    /// <summary>A letter with a name: <c>\ss</c>, <c>\o{}</c>, <c>\l</c> at the end of a word, <c>\L ukasz</c>.</summary>
    private static (TextSpan Place, string Letter)? ReadLetter(ReadOnlySpan<char> text, int start, bool isBraced)
    {
        var end = start + 1;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
            end++;
        if (AccentTable.Letter(text[(start + 1)..end]) is not { } letter)
            return null;
        var after = text[end..];
        if (isBraced)
            return after.StartsWith("}") ? (TextSpan.FromBounds(start, end), letter) : null;
        var afterLetter = start > 0 && char.IsLetter(text[start - 1]);
        if (after.StartsWith("{}"))
            end += 2;
        else if (after.Length > 1 && after[0] == ' ' && char.IsLower(after[1]) && !(afterLetter && end - start == 2 && letter is "ł"))
            end++;
        else if (!afterLetter || (after.Length > 0 && "_^({[".Contains(after[0])))
            return null;
        var place = TextSpan.FromBounds(start, end);
        // Alone before a word, only the capitals of names are letters: \O rsted, \L ukasz, \AA rhus.
        return HasLetterBeside(text, place) && (afterLetter || char.IsUpper(letter[0])) ? (place, letter) : null;
    }

    /// <summary>An escaped apostrophe (<c>it\'s</c>, <c>we\'re</c>) is no accent.</summary>
    private static bool IsContraction(ReadOnlySpan<char> afterMark)
    {
        var end = 0;
        while (end < afterMark.Length && char.IsLetter(afterMark[end]))
            end++;
        return afterMark[..end] is "s" or "m" or "re" or "ll";
    }

    private static bool HasLetterBeside(ReadOnlySpan<char> text, TextSpan place) =>
        (place.Start > 0 && char.IsLetter(text[place.Start - 1])) || (place.End < text.Length && char.IsLetter(text[place.End]));

    /// <summary>The one accented letter that is a word: <c>\`a la carte</c>, <c>vis-\`a-vis</c>.</summary>
    private static bool IsFrenchA(ReadOnlySpan<char> text, TextSpan place) => place.Of(text) is @"\`a" or @"\`{a}" or @"\`A";
}
