using System.Text;

namespace PaperLint.Tests.Expressions;

/// <summary>Makes up expressions of all kinds that our automaton runs, and texts in which they are likely to match.</summary>
internal sealed class RandomExpressions(Random random)
{
    /// <summary>
    /// Letters in both cases, and those that engines may take for them (the Kelvin sign, a dotless i, a long s); digits of two scripts, a
    /// combining mark, joiners, halves of a surrogate pair, and line breaks.
    /// </summary>
    private const string Units = "aabbkKiI12 \n\r-_.éÉ\u212A\u0131\u017F\u0661\u0301\u200D\uD835\uDC00—\u00A0\u0085";

    private static readonly string[] Sets =
    [
        "[ab]",
        "[^a]",
        "[^\\n\\r]",
        "[a-k]",
        "[A-Z_]",
        "[\\w-]",
        "[\\s\\d]",
        "[^\\W1]",
        "[\\p{Lu}\\p{N}]",
        "[^\\p{L}.]",
        "[—-─]",
        "[\\]a^-]",
        "[]a]",
        "[\\u0131-\\u2200]",
        "\\d",
        "\\D",
        "\\w",
        "\\W",
        "\\s",
        "\\S",
        "\\p{L}",
        "\\P{Ll}",
        "\\p{Mn}",
        ".",
        "\\x61",
        "\\u212A",
        "\\n",
        "\\.",
    ];

    private static readonly string[] Anchors = ["^", "$", "\\A", "\\z", "\\Z", "\\b", "\\B"];

    private int _names;

    public string Pattern() => Choice(3);

    public string Text()
    {
        var text = new StringBuilder();
        for (var length = random.Next(14); length > 0; length--)
            text.Append(Units[random.Next(random.Next(3) == 0 ? Units.Length : 8)]);
        if (random.Next(4) == 0)
            text.Append('\n');
        return text.ToString();
    }

    private string Choice(int depth)
    {
        var parts = Enumerable.Range(0, random.Next(3) == 0 ? random.Next(2, 4) : 1).Select(_ => Sequence(depth));
        return string.Join('|', parts);
    }

    private string Sequence(int depth)
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, 5); count > 0; count--)
            text.Append(Part(depth));
        return text.ToString();
    }

    private string Part(int depth) =>
        random.Next(10) switch
        {
            0 => Anchors[random.Next(Anchors.Length)],
            1 or 2 when depth > 0 => Group(depth) + Quantifier(),
            3 => Sets[random.Next(Sets.Length)] + Quantifier(),
            4 => Sets[random.Next(Sets.Length)],
            _ => Literal() + Quantifier(),
        };

    private string Literal()
    {
        var unit = Units[random.Next(random.Next(3) == 0 ? Units.Length : 8)];
        return unit is '.' ? "\\." : unit.ToString();
    }

    private string Group(int depth) =>
        random.Next(6) switch
        {
            0 or 1 => $"({Choice(depth - 1)})",
            2 => $"(?<{(char)('p' + _names++ % 3)}>{Choice(depth - 1)})",
            3 => $"(?i:{Choice(depth - 1)})",
            4 => $"(?-i:{Choice(depth - 1)})",
            _ => $"(?:{Choice(depth - 1)})",
        };

    private string Quantifier() =>
        random.Next(16) switch
        {
            0 => "*",
            1 => "+",
            2 => "?",
            3 => "*?",
            4 => "+?",
            5 => "??",
            6 => "{2}",
            7 => "{1,3}",
            8 => "{0,2}?",
            9 => "{2,}",
            _ => "",
        };
}
