using PaperLint.Findings;
using PaperLint.Rules.Reading;

namespace PaperLint.Projects;

/// <summary>How configurations and the command line write the precision of a rule: <c>very-high</c>.</summary>
public static class PrecisionWord
{
    /// <summary>Every one, the most precise first.</summary>
    public static IReadOnlyList<string> All => KnownKeys.Words["precision"];

    /// <param name="word">One of <see cref="All"/>, or null.</param>
    /// <returns>Null for null.</returns>
    public static Precision? Parse(string? word) =>
        word is null ? null : Enum.Parse<Precision>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    public static string Of(Precision precision) => All.First(word => Parse(word) == precision);
}
