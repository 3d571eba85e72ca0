namespace PaperLint.Tests;

/// <summary>
/// How much is tried. A law must hold for every example, so a fifth of them is usually enough; <c>PAPERLINT_FULL=1</c> in the environment
/// asks for all of them, as .ci/run does before a change lands.
/// </summary>
internal static class Effort
{
    private const int Part = 5;

    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("PAPERLINT_FULL") == "1";

    /// <summary>The step between positions, if a law is tried at every position of something.</summary>
    public static int Step { get; } = IsFull ? 1 : Part;

    /// <param name="full">The number to try at full size.</param>
    public static int Of(int full) => IsFull ? full : (full + Part - 1) / Part;
}
