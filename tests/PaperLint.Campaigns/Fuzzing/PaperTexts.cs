namespace PaperLint.Campaigns.Fuzzing;

/// <summary>Titles and abstracts for sound documents, written for these tests; about half of them have something to fix.</summary>
internal static class PaperTexts
{
    private static readonly string[] Titles =
    [
        "Following a Teacher",
        "A Small Network for Large Rivers",
        "On ``Quoted'' Titles and Their Uses",
        "Wind, Rain and Snow",
        "Kernels with a Tail",
        "Über Flüsse",
        "深層学習の話",
        "Schr\\\"odinger Bridges for Ferries",
        "Commas, \"Quotes\", and; Semicolons",
        "\U0001D4D0 and Other Letters",
        "Null",
        "",
    ];

    private static readonly string[] Sentences =
    [
        "We study how far a small network can follow a large one when both see the same data once.",
        "It saves 30\\% of the energy and runs 3.5times faster.",
        "The bound holds when m gg n, and ell_2 errors stay below 10^{-3}.",
        "The the results are given for twelve rivers .",
        "Code is at https://github.com/tideform/rivers{here}.",
        "We say ``nothing'' of the rest---it is open.",
        "See Fig.~3 and (Smith et al., 2020).",
        "Fr\\'echet means exist.",
        "Line one\nline two\r\nline three.",
        "Tabs\tand \"quotes\", {braces}, [brackets], and a back\\slash.",
        "é, ü, 漢字, \U0001F600 and \u200B stay.",
        "A $x^2 + y^2$ that is whole.",
    ];

    public static string Title(Random random) => Titles[random.Next(Titles.Length)];

    public static string Abstract(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 7)).Select(_ => Sentences[random.Next(Sentences.Length)]));

    public static string Id(Random random) =>
        random.Next(4) switch
        {
            0 => $"2403.{random.Next(10000, 20000)}",
            1 => "10.1000/xyz" + random.Next(100),
            _ => $"paper-{random.Next(1000)}",
        };
}
