using PaperLint.Analysis;

namespace PaperLint.Analyzers.Catalog;

/// <summary>What a run works with.</summary>
/// <param name="Records">One analyzer a rule, or one for all rules that share a C# analyzer and a stage.</param>
/// <param name="Protectors">The same whatever rules are active.</param>
/// <param name="Datasets">They hold what they have seen, so they serve one run only.</param>
public sealed record AnalyzerSet(
    IReadOnlyList<RecordAnalyzer> Records,
    IReadOnlyList<Protector> Protectors,
    IReadOnlyList<DatasetAnalyzer> Datasets
);
