using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Analysis;

/// <summary>
/// Looks at records beside one another. The third shape of analyzer: a survey over everything, then another look at the few
/// records that matter, then a verdict.
/// </summary>
/// <remarks>
/// Used by one thread at a time. "First" always means first by address, so the order of arrival changes nothing.
/// </remarks>
public abstract class DatasetAnalyzer(IReadOnlyList<RuleInfo> rules)
{
    public IReadOnlyList<RuleInfo> Rules { get; } = rules;

    /// <summary>A survey for one worker.</summary>
    public abstract Survey CreateSurvey();

    /// <summary>The records to be read again, after all surveys have been merged into one.</summary>
    public abstract IReadOnlyCollection<RecordAddress> Candidates(Survey merged);

    /// <summary>Sees a candidate again, in the order of addresses. Places must be resolved now: the text is gone afterwards.</summary>
    public abstract void Verify(RecordView record);

    /// <summary>Reports what follows from all candidates.</summary>
    /// <param name="report">Takes findings in any order.</param>
    public abstract void Conclude(Action<Finding> report);
}
