using PaperLint.Analysis;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Catalog;

/// <summary>An analyzer written in C#, as rule files refer to it.</summary>
/// <param name="Name">Folder and name, such as <c>tex/quotes</c>.</param>
/// <param name="Kinds">
/// Its kinds of finding, of which every rule must name one; empty if it has a single kind, which rules do not name.
/// </param>
/// <param name="CreateRecord">Creates it for the rules that share it; null for a dataset analyzer.</param>
/// <param name="CreateDataset">Creates it for the rules that share it; null for a record analyzer.</param>
public sealed record AnalyzerEntry(
    string Name,
    IReadOnlyList<string> Kinds,
    Func<IReadOnlyList<(string? Kind, ActiveRule Rule)>, Writing, RecordAnalyzer>? CreateRecord,
    Func<IReadOnlyList<(string? Kind, ActiveRule Rule)>, DatasetAnalyzer>? CreateDataset
)
{
    /// <summary>An analyzer with one kind of finding; each rule gets an instance of its own.</summary>
    public static AnalyzerEntry Single(string name, Func<ActiveRule, Writing, RecordAnalyzer> create) =>
        new(name, [], (rules, writing) => create(rules[0].Rule, writing), null);

    /// <summary>An analyzer with several kinds of finding; one instance serves all rules of a stage.</summary>
    public static AnalyzerEntry Shared(
        string name,
        IReadOnlyList<string> kinds,
        Func<IReadOnlyList<(string? Kind, ActiveRule Rule)>, Writing, RecordAnalyzer> create
    ) => new(name, kinds, create, null);

    public static AnalyzerEntry Dataset(
        string name,
        IReadOnlyList<string> kinds,
        Func<IReadOnlyList<(string? Kind, ActiveRule Rule)>, DatasetAnalyzer> create
    ) => new(name, kinds, null, create);
}
