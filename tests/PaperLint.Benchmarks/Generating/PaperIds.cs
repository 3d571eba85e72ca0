using System.Globalization;
using System.Text.RegularExpressions;

namespace PaperLint.Benchmarks.Generating;

/// <summary>Makes ids like those of the model: each valid for its archive, and none twice.</summary>
internal sealed partial class PaperIds(SplitMix random, string lastMonth)
{
    private const string Hexadecimal = "0123456789abcdef";

    /// <summary>Since then, arXiv's numbers have had five digits.</summary>
    private const int FirstYear = 15;
    private const int NumbersInMonth = 99_999;

    private readonly Dictionary<string, int> _usedInMonth = [];
    private readonly HashSet<string> _made = [];
    private int _serial;

    /// <summary>The part of an id that tells papers apart: without the archive, the venue or the prefix of a publisher.</summary>
    public static string ChangingPart(string id)
    {
        var arxiv = ArxivId().Match(id);
        return arxiv.Success ? arxiv.Value : id[(id.LastIndexOf('/') + 1)..];
    }

    /// <summary>The latest month of arXiv that the model has an id from, such as <c>2601</c>.</summary>
    public static string LastMonth(IEnumerable<string> ids) =>
        ids.Where(id => ArxivId().IsMatch(id))
            .Select(id => id[..4])
            .Where(month => string.CompareOrdinal(month, "9") < 0 && int.Parse(month[..2]) >= FirstYear)
            .DefaultIfEmpty("2512")
            .Max(StringComparer.Ordinal)!;

    /// <param name="id">The changing part of an id of the model.</param>
    /// <param name="keepMonth">Whether the paper has a date, which the id of arXiv must go on to match.</param>
    public string Next(string id, bool keepMonth)
    {
        if (ArxivId().IsMatch(id))
            return NextOfArxiv(keepMonth ? id[..4] : RandomMonth());
        if (LastNumber().Match(id) is { Success: true } number && (id.Contains('.') || number.Length == id.Length))
            return string.Concat(
                id.AsSpan(0, number.Index),
                (++_serial).ToString(CultureInfo.InvariantCulture),
                id.AsSpan(number.Index + number.Length)
            );
        var made = Scrambled(id);
        for (var tries = 0; !_made.Add(made) && tries < 8; tries++)
            made = Scrambled(id);
        return made;
    }

    private string NextOfArxiv(string month)
    {
        var used = _usedInMonth.GetValueOrDefault(month);
        while (used == NumbersInMonth)
        {
            month = RandomMonth();
            used = _usedInMonth.GetValueOrDefault(month);
        }

        _usedInMonth[month] = used + 1;
        // The factor has no divisor in common with the count, so every number comes up once.
        var number = 1 + (int)(used * 61_379L % NumbersInMonth);
        return string.Create(CultureInfo.InvariantCulture, $"{month}.{number:D5}");
    }

    private string RandomMonth()
    {
        var last =
            (int.Parse(lastMonth[..2], CultureInfo.InvariantCulture) - FirstYear) * 12
            + int.Parse(lastMonth[2..], CultureInfo.InvariantCulture);
        var month = random.Below(last);
        return string.Create(CultureInfo.InvariantCulture, $"{FirstYear + month / 12:D2}{month % 12 + 1:D2}");
    }

    private string Scrambled(string id)
    {
        var isHexadecimal = id.All(Hexadecimal.Contains);
        return string.Create(id.Length, (id, isHexadecimal, random), static (made, state) =>
        {
            for (var i = 0; i < made.Length; i++)
            {
                var c = state.id[i];
                made[i] =
                    state.isHexadecimal ? Hexadecimal[state.random.Below(Hexadecimal.Length)]
                    : char.IsAsciiDigit(c) ? (char)('0' + state.random.Below(10))
                    : char.IsAsciiLetterLower(c) ? (char)('a' + state.random.Below(26))
                    : char.IsAsciiLetterUpper(c) ? (char)('A' + state.random.Below(26))
                    : c;
            }
        });
    }

    [GeneratedRegex(
        @"(?<![0-9.])[0-9]{2}(?:0[1-9]|1[0-2])\.[0-9]{4,5}(?![0-9])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex ArxivId();

    [GeneratedRegex("[0-9]+(?=[^0-9]*$)", RegexOptions.CultureInvariant)]
    private static partial Regex LastNumber();
}
