using System.Diagnostics.CodeAnalysis;

namespace PaperLint.Records;

/// <summary>Reads the records of one document in order, a window at a time.</summary>
/// <remarks>A reader whose format cannot skip reads the records before a row like any other: callers must compare addresses.</remarks>
public abstract class RecordReader : IDisposable
{
    /// <summary>Reads the next record.</summary>
    /// <returns>False at the end of the document.</returns>
    public abstract bool TryRead([NotNullWhen(true)] out Record? record);

    /// <summary>Reads the next record as far as a first look needs it. A glance is valid until the next is taken.</summary>
    /// <returns>False at the end of the document.</returns>
    public virtual bool TryGlance([NotNullWhen(true)] out RecordGlance? glance)
    {
        glance = TryRead(out var record) ? RecordGlance.Of(record) : null;
        return glance is not null;
    }

    /// <summary>Moves past all records before a row, which need not be read to know where they end.</summary>
    /// <param name="row">The number of the record that is read next, unless the document ends before it; not one already read.</param>
    public virtual void SkipTo(long row) { }

    /// <summary>The values read so far that belong to no record; null if there are none.</summary>
    public virtual UnassignedValues? Beside => null;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }
}
