using System.Collections.Immutable;
using PaperLint.Fixes;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Engine.Fixing;

/// <summary>What a journal says of one document.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="HashBefore">SHA-256 in hexadecimal, lower case.</param>
/// <param name="TextBefore">
/// The hash of its text, where the file is compressed or encoded otherwise: undoing gives the text back, which another compression may
/// write otherwise. Null where the file is its text.
/// </param>
/// <param name="Edits">In the order of the file; read from the journal each time they are asked for.</param>
/// <param name="Decisions">Those that the edits moved or settled.</param>
public sealed record JournalDocument(
    string Path,
    string HashBefore,
    string HashAfter,
    string? TextBefore,
    string ToolVersion,
    ImmutableArray<string> Rules,
    IReadOnlyCollection<JournalEdit> Edits,
    ImmutableArray<JournalDecision> Decisions);

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
    string FieldHash)
{
    /// <summary>The edit as a change of the text of the document.</summary>
    public RawEdit Raw => new(new ByteSpan(Offset, Before.Length), After);

    internal static JournalEdit Of(RecordRepair repair, RawEdit edit)
    {
        var field = repair.Before.Fields.First(field => field.Extent.Contains(edit.Span));
        var after = repair.After.Fields.First(candidate => candidate.Name == field.Name);
        return new JournalEdit(
            repair.Before.Address.Row,
            repair.Before.Key.Value,
            repair.After.Key.Value,
            field.Name,
            [.. repair.Applied
                .Where(applied => applied.Field.Name == field.Name && IsPartOf(applied, edit, repair.Before))
                .Select(applied => applied.Finding.Rule.Id)
                .Distinct()
                .Order(StringComparer.Ordinal)],
            edit.Span.Start,
            repair.Before.Bytes(edit.Span).ToArray(),
            edit.NewBytes,
            StableHash.Of(after.Text.ToString()));
    }

    /// <summary>Whether the bytes of an edit are those of a repair; an edit may have become smaller than its repair, or cover several.</summary>
    private static bool IsPartOf(AppliedFix applied, RawEdit edit, Record record)
    {
        var bytes = record.Codec.MapOf(record, applied.Field).ToBytes(applied.Edit.Span);
        return Math.Max(bytes.Start, edit.Span.Start) <= Math.Min(bytes.End, edit.Span.End);
    }
}
