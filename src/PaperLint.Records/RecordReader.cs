using System.Diagnostics.CodeAnalysis;

namespace PaperLint.Records;

/// <summary>Reads the records of one document in order, a window at a time.</summary>
public abstract class RecordReader : IDisposable
{
    /// <summary>Reads the next record.</summary>
    /// <returns>False at the end of the document.</returns>
    public abstract bool TryRead([NotNullWhen(true)] out Record? record);

    /// <summary>The values read so far that belong to no record; null if there are none.</summary>
    public virtual UnassignedValues? Beside => null;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }
}
