namespace PaperLint.Records;

/// <summary>
/// A file of records, or what came in on standard input: where it is and how it is written. Its content is only ever read in
/// windows.
/// </summary>
/// <param name="Path">
/// As people should see it: relative to the working folder where it lies below it, with <c>/</c> between folders.
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
    /// <summary>The metadata key under which a format that has dates outside of its records keeps the date in force.</summary>
    public const string DateKey = "date";
}
