using PaperLint.Analysis;

namespace PaperLint.Analyzers.Catalog;

/// <summary>The analyzers and protectors of a run.</summary>
/// <param name="Records">One analyzer per rule, or one for all rules that share a C# analyzer and a stage.</param>
/// <param name="Protectors">The same regardless of the active rules.</param>
/// <param name="Datasets">They keep what they have seen, so each serves only one run.</param>
public sealed record AnalyzerSet(
    IReadOnlyList<RecordAnalyzer> Records,
    IReadOnlyList<Protector> Protectors,
    IReadOnlyList<DatasetAnalyzer> Datasets
);
