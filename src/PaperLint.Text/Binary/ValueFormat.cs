namespace PaperLint.Text.Binary;

/// <summary>How values of one type are written and read.</summary>
public abstract class ValueFormat<T>
{
    public abstract void Write(ValueWriter writer, T item);

    /// <returns>What was written, equal in every part.</returns>
    /// <exception cref="InvalidDataException">It cannot have been written so.</exception>
    public abstract T Read(ValueReader reader);
}
