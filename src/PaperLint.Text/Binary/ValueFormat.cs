namespace PaperLint.Text.Binary;

/// <summary>How values of one type are written and read.</summary>
public abstract class ValueFormat<T>
{
    public abstract void Write(ValueWriter writer, T item);

    /// <returns>A value equal to the one that was written.</returns>
    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Write"/> produces.</exception>
    public abstract T Read(ValueReader reader);
}
