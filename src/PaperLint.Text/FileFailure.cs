namespace PaperLint.Text;

/// <summary>
/// Recognises exceptions that mean that the system refused to read or write a file; <see cref="SystemReason"/> puts them into words.
/// </summary>
/// <example>
/// <code>
/// catch (Exception error) when (FileFailure.Is(error))
/// {
///     throw new InputException(new InputError(path, null, $"The file cannot be read: {SystemReason.Of(error)}"));
/// }
/// </code>
/// </example>
public static class FileFailure
{
    public static bool Is(Exception error) => error is IOException or UnauthorizedAccessException;
}
