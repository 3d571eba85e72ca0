namespace PaperLint.Engine.Spilling;

/// <summary>How values of one type are kept in a temporary file of this run; no other program ever reads it.</summary>
internal abstract class SpillFormat<T>
{
    public abstract void Write(SpillWriter writer, T item);

    /// <returns>What was written, equal in every part.</returns>
    public abstract T Read(SpillReader reader);
}
