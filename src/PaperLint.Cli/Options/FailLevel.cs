using PaperLint.Findings;

namespace PaperLint.Cli.Options;

/// <summary>The words for the lowest severity that counts as failure.</summary>
internal static class FailLevel
{
    public static IReadOnlyList<string> Names { get; } = ["error", "warning", "info", "never"];

    /// <returns>Null for <c>never</c>.</returns>
    public static Severity? Parse(string name) => name == "never" ? null : Enum.Parse<Severity>(name, ignoreCase: true);
}
