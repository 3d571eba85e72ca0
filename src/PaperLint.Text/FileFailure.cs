namespace PaperLint.Text;

/// <summary>
/// Which exceptions say that the system refused to read or write a file; <see cref="SystemReason"/> has the words for them.
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
