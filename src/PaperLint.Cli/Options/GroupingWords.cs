using PaperLint.Reports.Layout;

namespace PaperLint.Cli.Options;

/// <summary>The words for grouping findings in the report.</summary>
internal static class GroupingWords
{
    public static IReadOnlyList<string> All { get; } = ["rule", "text", "file", "profile"];

    /// <returns>The grouping; null if <paramref name="word"/> is null.</returns>
    public static Grouping? Parse(string? word) => word is null ? null : Enum.Parse<Grouping>(word, ignoreCase: true);
}
