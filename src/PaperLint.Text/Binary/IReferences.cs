namespace PaperLint.Text.Binary;

/// <summary>How recurring objects are written as something short, and found again.</summary>
public interface IReferences<T>
{
    void Write(ValueWriter writer, T thing);

    /// <returns>The object that was written.</returns>
    /// <exception cref="InvalidDataException">There is no such object.</exception>
    T Read(ValueReader reader);
}
