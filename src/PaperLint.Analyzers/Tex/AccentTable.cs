using System.Collections.Frozen;

namespace PaperLint.Analyzers.Tex;

/// <summary>
/// TeX's accents and letters of other alphabets, as single composed characters (NFC). Letters for which Unicode has no single character are
/// left out: two characters for one letter break search and comparison.
/// </summary>
internal static class AccentTable
{
    private static readonly FrozenDictionary<(char Accent, char Base), string> Composed = Build(
        ('`', "AEIOUaeiouNnWwYy", "ÀÈÌÒÙàèìòùǸǹẀẁỲỳ"),
        ('\'', "AEIOUYaeiouyCcLlNnRrSsZzGgKkMmPpWw", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǴǵḰḱḾḿṔṕẂẃ"),
        ('^', "AEIOUaeiouCcGgHhJjSsWwYyZz", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑ"),
        ('"', "AEIOUYaeiouyHhWwXxt", "ÄËÏÖÜŸäëïöüÿḦḧẄẅẌẍẗ"),
        ('~', "ANOUIEanouieYyVv", "ÃÑÕŨĨẼãñõũĩẽỸỹṼṽ"),
        ('=', "AEIOUaeiouYy", "ĀĒĪŌŪāēīōūȲȳ"),
        ('.', "CcEeGgIZzAaOo", "ĊċĖėĠġİŻżȦȧȮȯ"),
        ('u', "AaEeGgIiOoUu", "ĂăĔĕĞğĬĭŎŏŬŭ"),
        ('v', "CcDdEeLlNnRrSsTtZzAaIiOoUuGgKkj", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǦǧǨǩǰ"),
        ('H', "OoUu", "ŐőŰű"),
        ('r', "AaUu", "ÅåŮů"),
        ('c', "CcSsTtGgKkLlNnRrEeDdHh", "ÇçŞşŢţĢģĶķĻļŅņŖŗȨȩḐḑḨḩ"),
        ('k', "AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"),
        ('d', "AaEeIiOoUuYyDdHhKkLlMmNnRrSsTtZz", "ẠạẸẹỊịỌọỤụỴỵḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭẒẓ")
    );

    private static readonly FrozenDictionary<string, string> Letters = new Dictionary<string, string>
    {
        ["ss"] = "ß",
        ["ae"] = "æ",
        ["AE"] = "Æ",
        ["oe"] = "œ",
        ["OE"] = "Œ",
        ["aa"] = "å",
        ["AA"] = "Å",
        ["o"] = "ø",
        ["O"] = "Ø",
        ["l"] = "ł",
        ["L"] = "Ł",
        ["dh"] = "ð",
        ["DH"] = "Ð",
        ["th"] = "þ",
        ["TH"] = "Þ",
        ["dj"] = "đ",
        ["DJ"] = "Đ",
    }.ToFrozenDictionary();

    /// <summary>The accented letter, or null where Unicode has no single character for it.</summary>
    /// <param name="accent">The character after the backslash.</param>
    public static string? Compose(char accent, char letter) => Composed.GetValueOrDefault((accent, letter));

    /// <summary>The letter that a command such as <c>ss</c> stands for; null if it is no letter.</summary>
    public static string? Letter(ReadOnlySpan<char> command) =>
        Letters.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(command, out var letter) ? letter : null;

    private static FrozenDictionary<(char, char), string> Build(params ReadOnlySpan<(char Accent, string Bases, string Results)> rows)
    {
        var composed = new Dictionary<(char, char), string>();
        foreach (var (accent, bases, results) in rows)
        {
            if (bases.Length != results.Length)
                throw new InvalidOperationException(
                    $"The row of accent '{accent}' has {bases.Length} letters and {results.Length} results."
                );
            for (var i = 0; i < bases.Length; i++)
                composed.Add((accent, bases[i]), results[i].ToString());
        }

        return composed.ToFrozenDictionary();
    }
}
