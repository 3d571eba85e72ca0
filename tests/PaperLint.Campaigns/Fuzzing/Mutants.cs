using System.Globalization;
using PaperLint.Tests;

namespace PaperLint.Campaigns.Fuzzing;

/// <summary>
/// How many mutants a campaign tries. <c>PAPERLINT_FUZZ=100000</c> in the environment asks for that many data mutants, and for the others
/// in proportion.
/// </summary>
internal static class Mutants
{
    private const int Usual = 2400;

    private static readonly int Asked = int.TryParse(
        Environment.GetEnvironmentVariable("PAPERLINT_FUZZ"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var asked
    )
        ? Math.Max(1, asked)
        : Effort.Of(Usual);

    /// <param name="usual">The number at full size, if the environment does not ask for another.</param>
    public static int Of(int usual) => (int)Math.Max(1, (long)usual * Asked / Usual);
}
