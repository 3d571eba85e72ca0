namespace PaperLint.Tests;

/// <summary>
/// How much is tried. A law holds for every example, so most days a fifth of them is enough; <c>PAPERLINT_FULL=1</c> in the environment
/// asks for all, as .ci/run does before a change lands.
/// </summary>
internal static class Effort
{
    private const int Part = 5;

    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("PAPERLINT_FULL") == "1";

    /// <summary>From one place to the next where a law is tried at every place of something.</summary>
    public static int Step { get; } = IsFull ? 1 : Part;

    /// <param name="full">How many are tried at full size.</param>
    public static int Of(int full) => IsFull ? full : (full + Part - 1) / Part;
}
