using PaperLint.Findings;

namespace PaperLint.Analysis;

/// <summary>The analyzers that may report something in a record as it is in the file.</summary>
public sealed class Candidates
{
    private readonly RecordAnalyzer[]?[] _byStage;

    /// <param name="byStage">Indexed by stage.</param>
    internal Candidates(RecordAnalyzer[]?[] byStage) => _byStage = byStage;

    /// <summary>Those of a stage; null if there is none.</summary>
    internal RecordAnalyzer[]? In(Stage stage) => _byStage[(int)stage];
}
