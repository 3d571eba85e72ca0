using PaperLint.Analysis;
using PaperLint.Fixes;
using PaperLint.Records;
using PaperLint.Text;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Fixes;

/// <summary>Fixes records in memory.</summary>
internal static class InMemoryFixing
{
    /// <summary>The result of fixing a record with the analyzers.</summary>
    public static RecordFix Fix(Record record, FixOptions options, params RecordAnalyzer[] analyzers)
    {
        var cascade = new Cascade(analyzers, []);
        return Fixer(options, cascade).Fix(record);
    }

    public static RecordFixer Fixer(FixOptions options, Cascade cascade) =>
        new(options, record => cascade.Run(record, new Profile(Profile.Plain, "the test says so"), Evidence.None).Findings, Reread);

    /// <summary>The record as it would be read after the edits, if every field's text is its bytes and no field moves.</summary>
    public static Record Reread(Record record, IReadOnlyList<RawEdit> edits)
    {
        var window = Apply(record.Window, record.WindowStart, edits);
        return new Record
        {
            Document = record.Document,
            Address = record.Address,
            Pointer = record.Pointer,
            Extent = Moved(record.Extent),
            Window = window,
            WindowStart = record.WindowStart,
            WindowPosition = record.WindowPosition,
            Fields = [.. record.Fields.Select(field => Decoded(field, Moved(field.Extent)))],
            Codec = record.Codec,
            Metadata = record.Metadata,
        };

        Field Decoded(Field field, ByteSpan extent) =>
            new(
                field.Name,
                field.Role,
                System.Text.Encoding.UTF8.GetString(window.AsSpan((int)(extent.Start - record.WindowStart), (int)extent.Length)).AsMemory(),
                extent
            );

        ByteSpan Moved(ByteSpan span) =>
            ByteSpan.FromBounds(
                span.Start + edits.Where(edit => edit.Span.End <= span.Start && !span.Contains(edit.Span)).Sum(LengthChange),
                span.End + edits.Where(edit => edit.Span.End <= span.End).Sum(LengthChange)
            );
    }

    /// <summary>The bytes after the edits.</summary>
    public static byte[] Apply(ReadOnlyMemory<byte> bytes, long start, IReadOnlyList<RawEdit> edits)
    {
        var result = new List<byte>();
        var done = start;
        foreach (var edit in edits)
        {
            Assert.True(edit.Span.Start >= done, "Edits are in order and disjoint.");
            result.AddRange(bytes.Span[(int)(done - start)..(int)(edit.Span.Start - start)]);
            result.AddRange(edit.NewBytes.Span);
            done = edit.Span.End;
        }

        result.AddRange(bytes.Span[(int)(done - start)..]);
        return [.. result];
    }

    private static long LengthChange(RawEdit edit) => edit.NewBytes.Length - edit.Span.Length;
}
