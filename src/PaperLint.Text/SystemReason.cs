namespace PaperLint.Text;

/// <summary>Why the system refused to read or write a file, as a sentence for people. It does not name the file; the caller does.</summary>
/// <example>
/// <code>
/// catch (IOException error)
/// {
///     throw new InputException(new InputError(path, null, $"The file cannot be read: {SystemReason.Of(error)}"));
/// }
/// </code>
/// </example>
public static class SystemReason
{
    private const int Exists = 17;
    private const int IsFolder = 21;
    private const int DiskIsFull = 28;
    private const int IsReadOnly = 30;

    // The same reasons on Windows, whose error codes are in the lower 16 bits.
    private const int WindowsExists = 183;
    private const int WindowsDiskIsFull = 112;

    public static string Of(Exception error) =>
        error switch
        {
            FileNotFoundException or DirectoryNotFoundException => "There is no such file or folder.",
            PathTooLongException => "Its name is too long.",
            UnauthorizedAccessException => "Permission denied.",
            _ => OfNumber(error) ?? Sentence(error.Message),
        };

    private static string? OfNumber(Exception error) =>
        NumberOf(error) switch
        {
            Exists => "A file has the name of its folder. Move that file away.",
            IsFolder => "A folder has that name.",
            DiskIsFull => "The disk is full.",
            IsReadOnly => "Everything there is read-only.",
            _ => null,
        };

    /// <summary>The Unix error number; Windows error codes are translated to it.</summary>
    private static int NumberOf(Exception error) =>
        !OperatingSystem.IsWindows()
            ? error.HResult
            : (error.HResult & 0xFFFF) switch
            {
                WindowsExists => Exists,
                WindowsDiskIsFull => DiskIsFull,
                _ => 0,
            };

    /// <summary>The system's own message, without the path that it appends.</summary>
    private static string Sentence(string message)
    {
        var end = message.LastIndexOf(" : '", StringComparison.Ordinal);
        var words = (end > 0 && message.EndsWith('\'') ? message[..end] : message).TrimEnd('.', ' ');
        return $"{words}.";
    }
}
