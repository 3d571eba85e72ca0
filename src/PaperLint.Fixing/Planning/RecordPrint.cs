using System.IO.Hashing;
using System.Runtime.InteropServices;
using PaperLint.Records;
using PaperLint.Text.Binary;

namespace PaperLint.Fixing.Planning;

/// <summary>A few bytes that show whether a record reads the same again in this run.</summary>
internal readonly record struct RecordPrint(long Row, ulong Content)
{
    [ThreadStatic]
    private static XxHash3? _hash;

    public static RecordPrint Of(Record record)
    {
        var hash = _hash ??= new XxHash3();
        foreach (var field in record.Fields)
        {
            Append(hash, field.Name);
            hash.Append([(byte)field.Role]);
            Append(hash, field.Text.Span);
        }

        foreach (var (key, value) in record.Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Append(hash, key);
            Append(hash, value);
        }

        var content = hash.GetCurrentHashAsUInt64();
        hash.Reset();
        return new RecordPrint(record.Address.Row, content);
    }

    /// <summary>Adds the length, too, so that moving a character from one text to the next changes the result.</summary>
    private static void Append(XxHash3 hash, ReadOnlySpan<char> text)
    {
        hash.Append(MemoryMarshal.AsBytes([text.Length]));
        hash.Append(MemoryMarshal.AsBytes(text));
    }
}

/// <summary>Nine to eighteen bytes each.</summary>
internal sealed class RecordPrintFormat : ValueFormat<RecordPrint>
{
    public override void Write(ValueWriter writer, RecordPrint item)
    {
        writer.Write(item.Row);
        writer.WriteHash(item.Content);
    }

    public override RecordPrint Read(ValueReader reader) => new(reader.ReadLong(), reader.ReadHash());
}
