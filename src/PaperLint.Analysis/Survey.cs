namespace PaperLint.Analysis;

/// <summary>
/// Gathers something over all records before they are judged: a vocabulary, a distribution, the titles that occur. The second
/// shape of analyzer.
/// </summary>
/// <remarks>
/// Each worker has an instance of its own; instances are merged in no particular order, so merging must not depend on it. Memory
/// must stay small beside the data: features of a few bytes a record, never the text.
/// </remarks>
public abstract class Survey
{
    /// <summary>Sees a record as the file has it. Never called by two threads at once.</summary>
    public abstract void Observe(RecordView record);

    /// <summary>Takes over what another instance of the same type has gathered.</summary>
    public abstract void Merge(Survey other);

    /// <summary>What analyzers may ask for, or null where the survey serves a <see cref="DatasetAnalyzer"/> only.</summary>
    public virtual object? ToEvidence() => null;
}
