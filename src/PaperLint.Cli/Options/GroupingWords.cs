using PaperLint.Reports.Layout;

namespace PaperLint.Cli.Options;

/// <summary>The words for what findings on one line have in common.</summary>
internal static class GroupingWords
{
    public static IReadOnlyList<string> All { get; } = ["rule", "text", "file", "profile"];

    /// <returns>Null for null.</returns>
    public static Grouping? Parse(string? word) => word is null ? null : Enum.Parse<Grouping>(word, ignoreCase: true);
}
