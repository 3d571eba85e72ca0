using PaperLint.Records;
using PaperLint.Text.Binary;

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

    /// <summary>Whether what was observed in a document can be stored, so that a later run need not observe the document again.</summary>
    public virtual bool CanBeStored => false;

    /// <summary>Writes what was observed; all of it must be from one document.</summary>
    /// <param name="mayBreak">Called where the bytes may be broken into parts, each of which is read by a call of its own.</param>
    public virtual void Write(ValueWriter writer, Action mayBreak) => throw new NotSupportedException();

    /// <summary>Adds what was observed in a document.</summary>
    /// <param name="reader">A part of what <see cref="Write"/> wrote; read to its end.</param>
    /// <param name="path">The path of the document.</param>
    /// <exception cref="InvalidDataException">The bytes are something else.</exception>
    public virtual void Read(ValueReader reader, string path) => throw new NotSupportedException();
}
