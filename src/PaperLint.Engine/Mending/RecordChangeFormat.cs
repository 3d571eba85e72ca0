using System.Collections.Immutable;
using PaperLint.Engine.Journals;
using PaperLint.Engine.Spilling;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Fixes;

namespace PaperLint.Engine.Mending;

/// <param name="findings">For the findings inside.</param>
internal sealed class RecordChangeFormat(SpillFormat<Finding> findings) : SpillFormat<RecordChange>
{
    public override void Write(SpillWriter writer, RecordChange item)
    {
        writer.Write(item.Row);
        writer.Write(item.Pointer);
        writer.WriteAll(item.Edits, Write);
        writer.WriteAll(item.Fixed, Write);
        Write(writer, item.Expectation);
        writer.Write(item.SafeAlone is not null);
        if (item.SafeAlone is { } safe)
            Write(writer, safe);
    }

    public override RecordChange Read(SpillReader reader)
    {
        var (row, pointer) = (reader.ReadLong(), reader.ReadString());
        return new RecordChange(row, pointer, reader.ReadAll(reader => ReadEdit(reader, row)), reader.ReadAll(ReadFixed), ReadExpectation(reader))
        {
            SafeAlone = reader.ReadBool() ? Read(reader) : null,
        };
    }

    private static void Write(SpillWriter writer, JournalEdit edit)
    {
        writer.Write(edit.Record);
        writer.Write(edit.RecordAfter);
        writer.Write(edit.Field);
        writer.WriteAll(edit.Rules, static (writer, rule) => writer.Write(rule));
        writer.Write(edit.Offset);
        writer.Write(edit.Before.Span);
        writer.Write(edit.After.Span);
        writer.Write(edit.FieldHash);
        writer.Write(edit.At ?? -1);
        writer.Write(edit.FieldHashBefore ?? "");
    }

    private static JournalEdit ReadEdit(SpillReader reader, long row) => new(
        row,
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadString(),
        reader.ReadAll(static reader => reader.ReadString()),
        reader.ReadLong(),
        reader.ReadBytes(),
        reader.ReadBytes(),
        reader.ReadString())
    {
        At = reader.ReadLong() is >= 0 and var at ? at : null,
        FieldHashBefore = reader.ReadString() is { Length: > 0 } hash ? hash : null,
    };

    private void Write(SpillWriter writer, FixedFinding item)
    {
        findings.Write(writer, item.Finding);
        FindingFormat.Write(writer, item.Start);
        FindingFormat.Write(writer, item.Text.Span);
        writer.Write(item.Text.Lead);
        writer.Write(item.Text.Before);
        writer.Write(item.Text.After);
        writer.Write(item.Text.Trail);
    }

    private FixedFinding ReadFixed(SpillReader reader) => new(findings.Read(reader), FindingFormat.ReadPosition(reader), new FixedText(
        FindingFormat.ReadTextSpan(reader), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString()));

    private static void Write(SpillWriter writer, RepairExpectation expectation)
    {
        writer.Write(expectation.Key);
        writer.WriteAll(expectation.Fields, static (writer, field) =>
        {
            writer.Write(field.Name);
            writer.WriteHash(field.TextHash);
            writer.Write(field.IsAccountedFor);
        });
        writer.WriteAll(expectation.Errors, static (writer, error) =>
        {
            writer.Write(error.Key);
            writer.Write(error.Value);
        });
        writer.WriteAll(expectation.Remaining, Write);
        writer.WriteAll(expectation.Mended, Write);
    }

    private static RepairExpectation ReadExpectation(SpillReader reader) => new(
        reader.ReadString(),
        reader.ReadAll(static reader => new ExpectedField(reader.ReadString(), reader.ReadHash(), reader.ReadBool())),
        reader.ReadAll(static reader => KeyValuePair.Create(reader.ReadString(), reader.ReadInt())).ToImmutableDictionary(StringComparer.Ordinal),
        reader.ReadAll(ReadPlace),
        reader.ReadAll(ReadPlace));

    private static void Write(SpillWriter writer, ExpectedPlace place)
    {
        writer.Write(place.RuleId);
        writer.Write(place.Field);
        FindingFormat.Write(writer, place.Span);
    }

    private static ExpectedPlace ReadPlace(SpillReader reader) => new(reader.ReadString(), reader.ReadString(), FindingFormat.ReadTextSpan(reader));
}
