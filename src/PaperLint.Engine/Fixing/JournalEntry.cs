using System.Collections.Immutable;

namespace PaperLint.Engine.Fixing;

/// <summary>What a journal says of one document.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="HashBefore">SHA-256 in hexadecimal, lower case.</param>
/// <param name="TextBefore">
/// The hash of its text, where the file is compressed or encoded otherwise: undoing gives the text back, which another compression may
/// write otherwise. Null where the file is its text.
/// </param>
/// <param name="Edits">In the order of the file.</param>
public sealed record JournalDocument(
    string Path, string HashBefore, string HashAfter, string? TextBefore, string ToolVersion, ImmutableArray<string> Rules, ImmutableArray<JournalEdit> Edits);

/// <summary>One edit of a document.</summary>
/// <param name="Row">The number of the record, 0-based.</param>
/// <param name="Record">The key of the record before the edit.</param>
/// <param name="RecordAfter">The key after all edits of the record; a repaired title may change it.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Rules">The rules whose repairs it is made of.</param>
/// <param name="Offset">Where it begins in the text of the document before all edits, in bytes.</param>
/// <param name="FieldHash">A hash of the whole value of the field after all edits.</param>
public sealed record JournalEdit(
    long Row,
    string Record,
    string RecordAfter,
    string Field,
    ImmutableArray<string> Rules,
    long Offset,
    ReadOnlyMemory<byte> Before,
    ReadOnlyMemory<byte> After,
    string FieldHash);
