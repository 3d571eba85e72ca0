namespace PaperLint.Records;

/// <summary>
/// A file of records, or the content of standard input: its path and its format. The content itself is only ever read in windows.
/// </summary>
/// <param name="Path">
/// The path as shown to people: relative to the working folder if the file is below it, with <c>/</c> between folders.
/// </param>
/// <param name="Format">The name of the format, such as <c>digest</c>.</param>
/// <example>
/// A document holds records, a record holds fields, and each knows its address:
/// <code>
/// using var reader = DigestFormat.Instance.Open(stream, new Document("digests/march.txt", "digest"));
/// while (reader.TryRead(out var record))
///     Console.WriteLine($"{record.Address}: {record.Title?.Text}");   // digests/march.txt#0: A Survey of …
/// </code>
/// </example>
public sealed record Document(string Path, string Format)
{
    /// <summary>The metadata key of the current date, for formats that state dates outside of records.</summary>
    public const string DateKey = "date";
}
