using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Analysis;

/// <summary>
/// Compares records with one another. The third kind of analyzer: a survey of all records, then a second look at the few that matter, then
/// a conclusion.
/// </summary>
/// <remarks>
/// Used by one thread at a time. "First" always means first by address, so the order in which records arrive does not matter.
/// </remarks>
public abstract class DatasetAnalyzer(IReadOnlyList<RuleInfo> rules)
{
    public IReadOnlyList<RuleInfo> Rules { get; } = rules;

    /// <summary>Creates a survey for one worker.</summary>
    public abstract Survey CreateSurvey();

    /// <summary>The records to read again, after all surveys have been merged into one.</summary>
    public abstract IReadOnlyCollection<RecordAddress> Candidates(Survey merged);

    /// <summary>
    /// Examines a candidate again, in the order of addresses. Spans must be resolved to locations now, because the text is released
    /// afterwards.
    /// </summary>
    public abstract void Verify(RecordView record);

    /// <summary>Reports the findings that follow from all candidates.</summary>
    /// <param name="report">Accepts findings in any order.</param>
    public abstract void Conclude(Action<Finding> report);
}
