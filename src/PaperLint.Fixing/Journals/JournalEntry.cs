using System.Collections.Immutable;
using PaperLint.Deciding;
using PaperLint.Fixes;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Fixing.Journals;

/// <summary>What a journal says about one document.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="HashBefore">SHA-256 in hexadecimal, lower case.</param>
/// <param name="Edits">In the order of the file; read from the journal on each enumeration.</param>
/// <param name="Decisions">The decisions that the edits moved or settled.</param>
public sealed record JournalDocument(
    string Path,
    string HashBefore,
    string HashAfter,
    IReadOnlyCollection<JournalEdit> Edits,
    ImmutableArray<JournalDecision> Decisions
)
{
    /// <summary>
    /// The hash of the text, if the file is compressed or encoded in another way: undo restores the text, and compressing it may give
    /// different bytes. Null if the file has no layers.
    /// </summary>
    public string? TextBefore { get; init; }

    /// <summary>The absolute path of a file with the original bytes; null if the edits alone can restore them.</summary>
    public string? Original { get; init; }

    /// <summary>The tool and version that wrote the journal.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>The ids of rules whose fixes were applied.</summary>
    public required ImmutableArray<string> Rules { get; init; }
}

/// <summary>One edit of a document.</summary>
/// <param name="Place">The record that contains it.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Rules">The rules whose fixes it consists of.</param>
/// <param name="FieldHash">A hash of the whole value of the field after all edits.</param>
public sealed record JournalEdit(EditedRecord Place, string Field, ImmutableArray<string> Rules, ByteChange Change, string FieldHash)
{
    /// <inheritdoc cref="EditedRecord.Row"/>
    public long Row => Place.Row;

    /// <inheritdoc cref="EditedRecord.Key"/>
    public string Record => Place.Key;

    /// <inheritdoc cref="EditedRecord.KeyAfter"/>
    public string RecordAfter => Place.KeyAfter;

    /// <inheritdoc cref="ByteChange.Offset"/>
    public long Offset => Change.Offset;

    public ReadOnlyMemory<byte> Before => Change.Before;

    public ReadOnlyMemory<byte> After => Change.After;

    /// <summary>Its offset in the field's own bytes before all edits; null in journals of earlier versions.</summary>
    public long? At { get; init; }

    /// <summary>A hash of the whole value of the field before all edits; null in journals of earlier versions.</summary>
    public string? FieldHashBefore { get; init; }

    /// <summary>The edit as a change of the document's text.</summary>
    public RawEdit Raw => new(new ByteSpan(Offset, Before.Length), After);

    /// <summary>All edits of a record, grouped by field; within a field in the order of the file.</summary>
    internal static IEnumerable<JournalEdit> AllOf(RecordFix fix)
    {
        var record = fix.Before;
        var applied = fix.Applied.ToLookup(
            fix => fix.Field.Name,
            fix => (fix.Finding.Rule.Id, Bytes: record.Codec.MapOf(record, fix.Field).ToBytes(fix.Edit.Span))
        );
        var fields = new EditOffsets(fix.Edits).FieldsOf(record);
        foreach (var edits in fix.Edits.Zip(fields).GroupBy(pair => pair.Second, pair => pair.First))
        {
            var (field, now) = (record.Fields[edits.Key], fix.After.Fields[edits.Key]);
            var (hashBefore, hash) = (StableHash.Of(field.Text.ToString()), StableHash.Of(now.Text.ToString()));
            var parts = applied[field.Name].ToList();
            var next = 0;
            foreach (var edit in edits)
            {
                // Both lists are in order, and may have thousands of elements.
                while (next < parts.Count && parts[next].Bytes.End < edit.Span.Start)
                    next++;
                yield return new JournalEdit(
                    new EditedRecord(record.Address.Row, record.Key.Value, fix.After.Key.Value),
                    field.Name,
                    [
                        .. parts
                            .Skip(next)
                            .TakeWhile(part => part.Bytes.Start <= edit.Span.End)
                            .Select(part => part.Id)
                            .Distinct()
                            .Order(StringComparer.Ordinal),
                    ],
                    new ByteChange(edit.Span.Start, record.Bytes(edit.Span).ToArray(), edit.NewBytes),
                    hash
                )
                {
                    At = edit.Span.Start - field.Extent.Start,
                    FieldHashBefore = hashBefore,
                };
            }
        }
    }
}

/// <summary>A record that a run edited.</summary>
/// <param name="Row">Its number, 0-based.</param>
/// <param name="Key">The key before the edits.</param>
/// <param name="KeyAfter">The key after all edits of the record, which a fixed title may change.</param>
public sealed record EditedRecord(long Row, string Key, string KeyAfter);

/// <summary>A replacement of bytes.</summary>
/// <param name="Offset">The offset of the replaced bytes in the document's text before all edits, in bytes.</param>
public sealed record ByteChange(long Offset, ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> After);
