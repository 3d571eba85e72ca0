using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Fixes;
using PaperLint.Fixing.Journals;
using PaperLint.Text.Binary;

namespace PaperLint.Fixing.Planning;

/// <param name="findings">The format of the findings inside.</param>
internal sealed class RecordChangeFormat(ValueFormat<Finding> findings) : ValueFormat<RecordChange>
{
    public override void Write(ValueWriter writer, RecordChange item)
    {
        writer.Write(item.Row);
        writer.Write(item.Pointer);
        writer.WriteAll(item.Edits, Write);
        writer.WriteAll(item.Fixed, Write);
        Write(writer, item.Expectation);
        writer.WriteOptional(item.SafeAlone, Write);
    }

    public override RecordChange Read(ValueReader reader) =>
        new(reader.ReadLong(), reader.ReadString(), reader.ReadAll(ReadEdit), reader.ReadAll(ReadFixed), ReadExpectation(reader))
        {
            SafeAlone = reader.ReadOptional(Read),
        };

    private static void Write(ValueWriter writer, JournalEdit edit)
    {
        writer.Write(edit.Row);
        writer.Write(edit.Record);
        writer.Write(edit.RecordAfter);
        writer.Write(edit.Field);
        writer.WriteAll(edit.Rules);
        writer.Write(edit.Offset);
        writer.Write(edit.Before.Span);
        writer.Write(edit.After.Span);
        writer.Write(edit.FieldHash);
        writer.WriteOptional(edit.At);
        writer.WriteOptional(edit.FieldHashBefore);
    }

    /// <summary>The bytes are copied, because a view of them would keep everything that was read with them in memory.</summary>
    private static JournalEdit ReadEdit(ValueReader reader) =>
        new(
            new EditedRecord(reader.ReadLong(), reader.ReadString(), reader.ReadString()),
            reader.ReadString(),
            reader.ReadStrings(),
            new ByteChange(reader.ReadLong(), reader.ReadBytes().ToArray(), reader.ReadBytes().ToArray()),
            reader.ReadString()
        )
        {
            At = reader.ReadOptionalLong(),
            FieldHashBefore = reader.ReadOptionalString(),
        };

    private void Write(ValueWriter writer, FixedFinding item)
    {
        findings.Write(writer, item.Finding);
        writer.Write(item.Start);
        writer.Write(item.Text.Span);
        writer.Write(item.Text.Lead);
        writer.Write(item.Text.Before);
        writer.Write(item.Text.After);
        writer.Write(item.Text.Trail);
    }

    private FixedFinding ReadFixed(ValueReader reader) =>
        new(
            findings.Read(reader),
            reader.ReadPosition(),
            new FixedText(reader.ReadTextSpan(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString())
        );

    private static void Write(ValueWriter writer, FixExpectation expectation)
    {
        writer.Write(expectation.Key);
        writer.WriteAll(expectation.Fields, static (writer, field) =>
        {
            writer.Write(field.Name);
            writer.WriteHash(field.TextHash);
            writer.Write(field.MayHaveChanged);
        });
        writer.WriteAll(expectation.Errors, static (writer, error) =>
        {
            writer.Write(error.Key);
            writer.Write(error.Value);
        });
        writer.WriteAll(expectation.Remaining, Write);
        writer.WriteAll(expectation.FixedSpans, Write);
    }

    private static FixExpectation ReadExpectation(ValueReader reader) =>
        new(
            reader.ReadString(),
            reader.ReadAll(static reader => new ExpectedField(reader.ReadString(), reader.ReadHash(), reader.ReadBool())),
            ReadErrors(reader),
            reader.ReadAll(ReadPlace),
            reader.ReadAll(ReadPlace)
        );

    private static Dictionary<string, int> ReadErrors(ValueReader reader)
    {
        var errors = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var left = reader.ReadCount(); left > 0; left--)
        {
            if (!errors.TryAdd(reader.ReadString(), reader.ReadInt()))
                throw reader.Damaged("a rule is counted twice");
        }

        return errors;
    }

    private static void Write(ValueWriter writer, ExpectedSpan place)
    {
        writer.Write(place.RuleId);
        writer.Write(place.Field);
        writer.Write(place.Span);
    }

    private static ExpectedSpan ReadPlace(ValueReader reader) => new(reader.ReadString(), reader.ReadString(), reader.ReadTextSpan());
}
