using PaperLint.Records;

namespace PaperLint.Analysis;

/// <summary>
/// Gathers information about all records before they are analysed: a vocabulary, a distribution, the titles that occur. The second kind of
/// analyzer.
/// </summary>
/// <remarks>
/// Each worker has its own instance. Instances are merged in no particular order, so the result must not depend on it. Memory must stay
/// small compared to the data: a few bytes per record, never the text.
/// </remarks>
public abstract class Survey
{
    /// <summary>Examines a record as it is in the file. Never called by two threads at once.</summary>
    public abstract void Observe(RecordGlance record);

    /// <summary>Adds what another instance of the same type has gathered.</summary>
    public abstract void Merge(Survey other);

    /// <summary>The evidence for analyzers, or null if the survey serves only a <see cref="DatasetAnalyzer"/>.</summary>
    public virtual object? ToEvidence() => null;
}
