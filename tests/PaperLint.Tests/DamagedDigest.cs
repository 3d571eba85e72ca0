using System.Globalization;
using System.Text;

namespace PaperLint.Tests;

/// <summary>Digests in which some records have damage with safe fixes. Both test projects use them.</summary>
public static class DamagedDigest
{
    /// <summary>Two records, the second with one finding that has a safe fix (LTX0002, an escape).</summary>
    public const string One = $$"""
        {{Beginning}}

        A Faster Way to Anneal

        We anneal sheets in half the time by moving the air in pulses. Breakage falls by 5\% on average, and the sheets stay flat.
        """;

    /// <summary>Three records, the second with an escape, the third with two.</summary>
    public const string Small = $$"""
        {{One}}

        Costs \& Benefits of Pulsed Air in Small Ovens

        We count what the pulses cost. A small oven pays 3\% more for power and saves a third of its time, which most owners like.

        """;

    /// <summary>
    /// Every kind of damage that a fixing run treats differently: three safe fixes in two records, an unsafe one, and an error without a
    /// fix.
    /// </summary>
    public const string Mixed = $$"""
        {{Beginning}}

        A Faster Way to Anneal

        We anneal sheets in half the time by moving the air in pulses. Breakage falls by 5\% on average, at most by 7\%, and it runs 3.5times faster.

        Bounds for Pulsed Ovens

        We show a rate of mathcal{O}(sqrt{n/k}) for ovens with pulses as we present , and it is tight for large ovens. Code is at http://github.com/kiln/pulses for all to see.

        """;

    private const string Furniture = """
        new

        Get trending papers in your email inbox!

        Mar 18
        """;

    private const string Beginning = $"""
        {Furniture}

        Slow Cooling of Glass Sheets

        We study how sheets of glass cool when the oven is left to itself. The surface hardens first and keeps the heat inside for hours.
        """;

    /// <summary>A digest of many records, every third damaged, all with different titles.</summary>
    public static string Of(int records, int seed = 0)
    {
        var text = new StringBuilder(Furniture).Append("\n\n");
        for (var i = 0; i < records; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{seed}{i:00000}");
            text.Append(CultureInfo.InvariantCulture, $"Annealing Report {name} on Thin Glass Sheets\n\n");
            text.Append(CultureInfo.InvariantCulture, $"We anneal batch {name} in half the time by moving the air in pulses. ");
            text.Append(i % 3 == 0 ? "Breakage falls by 5\\% on average, and 7\\% at most" : "Breakage falls by a little — on average");
            text.Append(", and the sheets stay as flat as before, even where the oven is old.\n\n");
        }

        return text.ToString();
    }

    /// <summary>One of these digests with the safe fixes made.</summary>
    public static string Mended(string digest) =>
        digest
            .Replace("\\%", "%", StringComparison.Ordinal)
            .Replace("\\&", "&", StringComparison.Ordinal)
            .Replace("3.5times", "3.5×", StringComparison.Ordinal);
}
