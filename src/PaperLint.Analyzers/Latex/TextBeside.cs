using PaperLint.Analyzers.Latex.Parsing;
using PaperLint.Analyzers.Latex.Words;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Latex;

/// <summary>The characters right before and after an item of a text. Positions are indices of items.</summary>
internal sealed class TextBeside(ParsedText parsed)
{
    /// <summary>The word before, if a single space is between.</summary>
    public ReadOnlySpan<char> WordBefore(int at) =>
        Before(at) is [.. [.., _] rest, ' '] ? LettersBeside.AsciiBefore(rest, rest.Length) : [];

    /// <summary>The word before, possibly with a bracket or a comma between.</summary>
    public ReadOnlySpan<char> NearestWordBefore(int at)
    {
        var before = Before(at).TrimEnd(" \n(,");
        return LettersBeside.Before(before, before.Length);
    }

    /// <summary>The word after, if a single space is between.</summary>
    public ReadOnlySpan<char> WordBehind(int at) => After(at) is [' ' or '\n', .. var rest] ? LettersBeside.After(rest, 0) : [];

    /// <summary>Whether a variable follows, as in a product or a difference: <c>lambda k</c>, <c>Delta V</c>.</summary>
    public bool PrecedesVariable(int at) =>
        After(at) is [' ', var variable, .. var rest]
        && char.IsAsciiLetter(variable)
        && variable is not ('a' or 'A' or 'I')
        && rest is [] or [' ' or ',' or '.' or ')' or ';' or '_' or '^', ..];

    /// <summary>Whether there is a number before, with one character between.</summary>
    public bool FollowsNumber(int at) => Before(at) is [.., var last, _] && char.IsDigit(last);

    /// <summary>Whether a digit is right before this.</summary>
    public bool FollowsDigit(int at) => Before(at) is [.., _, var last] && char.IsDigit(last);

    /// <summary>Whether neither this nor the characters beside it contain a line break.</summary>
    public bool IsOnOneLine(int at) =>
        !parsed.Text.AsSpan(parsed.Items[at].Start - 1, parsed.Items[at].Node.Span.Length + 2).ContainsAny('\n', '\r');

    /// <summary>Whether this is part of a compound: <c>gg-bench</c>, <c>sim-to-real</c>.</summary>
    public bool IsHyphenated(int at) =>
        (at + 2 < parsed.Items.Count && parsed.FirstOf(at + 1) == '-' && char.IsLetter(parsed.FirstOf(at + 2)))
        || (at >= 2 && parsed.FirstOf(at - 1) == '-' && char.IsLetter(parsed.Text[parsed.Items[at - 1].Start - 1]));

    /// <summary>Whether a hyphen joins this to a word before or after: <c>gamma-control</c>, <c>Mem-alpha</c>.</summary>
    /// <param name="behind">The word after, if none is joined before.</param>
    public bool IsCompound(int at, out ReadOnlySpan<char> behind)
    {
        behind = [];
        if (Before(at) is [.., var last, '-'])
            return char.IsLetter(last);
        if (After(at) is not ['-', .. var rest] || LettersBeside.WithDigitsAfter(rest, 0) is not [var first, ..] word)
            return false;
        behind = char.IsDigit(first) ? [] : word;
        return true;
    }

    /// <summary>The word before, if a single hyphen is between.</summary>
    public ReadOnlySpan<char> JoinedBefore(int at) => Before(at) is [.. var rest, '-'] ? LettersBeside.AsciiBefore(rest, rest.Length) : [];

    /// <summary>Whether this is before or after another capitalised word: <c>Kimi Delta Attention</c>.</summary>
    public bool IsBesideCapital(int at)
    {
        if (After(at) is [' ', var first, var second, ..] && char.IsUpper(first) && char.IsLetter(second))
            return true;
        return Before(at) is [.., ' ']
            && NearestWordBefore(at) is [var capital, .., var last]
            && char.IsUpper(capital)
            && char.IsLower(last);
    }

    /// <summary>Whether this is part of a name with a number in it: <c>sim2real</c>, <c>real2sim</c>.</summary>
    public bool IsInName(int at)
    {
        var before = Before(at);
        if (before.TrimEnd("0123456789") is [.., var last] start && start.Length < before.Length && char.IsAsciiLetter(last))
            return true;
        var after = After(at);
        var rest = after.TrimStart("0123456789");
        if (rest.Length == after.Length || rest is not [var first, ..] || !char.IsAsciiLetter(first))
            return false;
        var length = 1;
        while (length < rest.Length && char.IsAsciiLetterOrDigit(rest[length]))
            length++;
        return length > 1 && !(rest[..length] is "times" || WordTable.Has(WordKind.Unit, rest[..length]));
    }

    /// <summary>Whether this is part of a name or a path: <c>alpha4beta7</c>, <c>Phi 4</c>, <c>pi_0</c>.</summary>
    public bool IsPartOfName(int at)
    {
        var (before, after) = (Before(at) is [.., var last] ? last : ' ', After(at) is [var next, ..] ? next : ' ');
        return char.IsLetterOrDigit(before)
            || char.IsLetterOrDigit(after)
            || before is '_' or '@' or '\\'
            || after is '_'
            || (char.IsUpper(parsed.FirstOf(at)) && After(at) is [' ', var digit, ..] && char.IsDigit(digit));
    }

    /// <summary>
    /// Whether this is part of an identifier: <c>hsa_circ_0000096</c>, <c>circ_0001</c>. TeX does not allow an index of an index, and no
    /// operator has an index of three digits.
    /// </summary>
    public bool IsInIdentifier(int at) =>
        After(at) is ['_', .. var index]
        && (
            (
                Before(at) is [.., var last, '_']
                && char.IsAsciiLetterOrDigit(last)
                && index is [var first, ..]
                && char.IsAsciiLetterOrDigit(first)
            ) || index is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9', ..]
        );

    /// <summary>
    /// Whether this is the name of an element or its whole content: <c>&lt;beta&gt;</c>, <c>&lt;i&gt;alpha&lt;/i&gt;</c>.
    /// </summary>
    public bool IsTagged(int at)
    {
        var before = Before(at);
        var after = After(at);
        return (after is ['>', ..] or ['/', '>', ..] && before is [.., '<'] or [.., '<', '/'])
            || (
                after is ['<', '/', _, ..]
                && before is [.., '>']
                && before.LastIndexOf('<') is >= 0 and var open
                && before.Length - open < 12
            );
    }

    /// <summary>Whether a number with a unit of length comes before: <c>32 mm times 21</c>.</summary>
    public bool IsMeasure(int at)
    {
        var unit = WordBefore(at);
        var start = parsed.Items[at].Start - 1 - unit.Length;
        return WordTable.Has(WordKind.Length, unit)
            && start > 1
            && (char.IsDigit(parsed.Text[start - 1]) || (char.IsDigit(parsed.Text[start - 2]) && parsed.Text[start - 1] == ' '));
    }

    /// <summary>Whether this is part of <c>sim 2 real</c>.</summary>
    public bool IsTransfer(int number) =>
        parsed.Written(number) is "2" && After(number).TrimStart(" -") is ['r', 'e', 'a', 'l', ..] or ['s', 'i', 'm', ..];

    /// <summary>Whether the number ends its phrase: neither a unit nor a noun follows.</summary>
    public bool IsLastOfPhrase(int number)
    {
        var after = After(number).TrimStart(' ');
        var word = LettersBeside.After(after, 0);
        return word.IsEmpty ? after.IsEmpty || ".,;:)".Contains(after[0]) : WordTable.Has(WordKind.PhraseEnd, word);
    }

    private ReadOnlySpan<char> Before(int at) => parsed.Text.AsSpan(0, parsed.Items[at].Start);

    private ReadOnlySpan<char> After(int at) => parsed.Text.AsSpan(parsed.Items[at].End);
}
