using System.Globalization;
using System.Text;

namespace PaperLint.Tests.Engine.Fixing;

/// <summary>Digests with damage that can be repaired for certain, in some of their records.</summary>
internal static class DamagedDigest
{
    /// <summary>Three records, the second with an escape, the third with two.</summary>
    public const string Small = """
        new

        Get trending papers in your email inbox!

        Mar 18

        Slow Cooling of Glass Sheets

        We study how sheets of glass cool when the oven is left to itself. The surface hardens first and keeps the heat inside for hours.

        A Faster Way to Anneal

        We anneal sheets in half the time by moving the air in pulses. Breakage falls by 5\% on average, and the sheets stay flat.

        Costs \& Benefits of Pulsed Air in Small Ovens

        We count what the pulses cost. A small oven pays 3\% more for power and saves a third of its time, which most owners like.

        """;

    public static string SmallFixed { get; } = Small.Replace("\\%", "%", StringComparison.Ordinal).Replace("\\&", "&", StringComparison.Ordinal);

    /// <summary>A digest of many records, every third damaged, all titles different.</summary>
    public static string Of(int records, int seed = 0)
    {
        var text = new StringBuilder("new\n\nGet trending papers in your email inbox!\n\nMar 18\n\n");
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

    public static string Mended(string digest) => digest.Replace("\\%", "%", StringComparison.Ordinal);
}
