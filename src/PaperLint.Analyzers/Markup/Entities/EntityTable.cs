using System.Collections.Frozen;
using System.Globalization;
using PaperLint.Analyzers.Commands;
using PaperLint.Text;

namespace PaperLint.Analyzers.Markup.Entities;

/// <summary>What references to characters stand for: the names of HTML 5, and numbers.</summary>
/// <example><code>EntityTable.TryName("eacute", out var letter);   // é</code></example>
internal static class EntityTable
{
    /// <summary>Not frozen: that takes longer than most runs look anything up.</summary>
    private static readonly Lazy<Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>> Names = new(static () =>
        TableResource
            .Lines("PaperLint.Analyzers.Markup.Entities.entities.txt")
            .SelectMany(static line => line.Split(' '))
            .Select(static entry => entry.Split('='))
            .ToDictionary(
                static entry => entry[0],
                static entry =>
                    string.Concat(
                        entry[1]
                            .Split('+')
                            .Select(static point =>
                                char.ConvertFromUtf32(int.Parse(point, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
                            )
                    ),
                StringComparer.Ordinal
            )
            .GetAlternateLookup<ReadOnlySpan<char>>()
    );

    /// <summary>The names of ISO 8879 for Greek letters, which HTML did not take over.</summary>
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Greek = Zip(
        "agr bgr ggr dgr egr zgr eegr thgr igr kgr lgr mgr ngr xgr ogr pgr rgr sgr sfgr tgr ugr phgr khgr psgr ohgr",
        "α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ ς τ υ φ χ ψ ω"
    );

    /// <summary>The names that browsers read without a semicolon, apart from those that are words: the accented letters.</summary>
    public static bool IsAccentedLetter(ReadOnlySpan<char> name) =>
        name.Length is > 3 and < 7
        && (
            name.EndsWith("acute")
            || name.EndsWith("grave")
            || name.EndsWith("circ")
            || name.EndsWith("uml")
            || name.EndsWith("tilde")
            || name.EndsWith("cedil")
            || name is "oslash" or "Oslash" or "szlig" or "Aring"
        )
        && char.IsAsciiLetter(name[0])
        && TryName(name, out var letter)
        && letter.Length == 1
        && char.IsLetter(letter[0]);

    /// <param name="name">Without ampersand and semicolon; case matters.</param>
    public static bool TryName(ReadOnlySpan<char> name, out string text)
    {
        if (Names.Value.TryGetValue(name, out var known))
        {
            text = known;
            return true;
        }

        text = "";
        return false;
    }

    /// <inheritdoc cref="TryName"/>
    public static bool TryGreek(ReadOnlySpan<char> name, out string text)
    {
        var isKnown = Greek.TryGetValue(name, out var letter);
        text = letter ?? "";
        return isKnown;
    }

    /// <summary>The character of a code point; numbers from 128 to 159 are read as browsers do, as Windows-1252.</summary>
    public static bool TryNumber(int point, out string text)
    {
        text = "";
        if (point is >= 0x80 and <= 0x9F)
        {
            if (Windows1252.CharacterOf((byte)point) is not { } character)
                return false;
            text = character.ToString();
            return true;
        }

        if (point is 0 or 0xFFFD or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) || (point < 32 && point is not (9 or 10 or 13)))
            return false;
        text = char.ConvertFromUtf32(point);
        return true;
    }

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Zip(string names, string letters) =>
        names
            .Split(' ')
            .Zip(letters.Split(' '))
            .SelectMany(static pair =>
                new[] { pair, (char.ToUpperInvariant(pair.First[0]) + pair.First[1..], pair.Second.ToUpperInvariant()) }
            )
            .ToFrozenDictionary(static pair => pair.Item1, static pair => pair.Item2, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
