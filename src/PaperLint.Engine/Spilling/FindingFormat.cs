using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Engine.Spilling;

/// <summary>Findings, their rules and documents by number. An instance reads what it has written itself.</summary>
internal sealed class FindingFormat : SpillFormat<Finding>
{
    private readonly Numbering<RuleInfo> _rules = new(ReferenceEqualityComparer.Instance);
    private readonly Numbering<string> _names = new(StringComparer.Ordinal);

    public override void Write(SpillWriter writer, Finding finding)
    {
        writer.Write(_rules.NumberOf(finding.Rule));
        writer.Write(finding.Message);
        writer.WriteAll(finding.Arguments, static (writer, argument) => writer.Write(argument));
        Write(writer, finding.Location);
        writer.Write(finding.Matched);
        writer.Write(finding.Grounds);
        writer.Write(_names.NumberOf(finding.Profile));
        writer.Write(finding.Fingerprint.Value);
        writer.Write(finding.Fingerprint.Ordinal);
        writer.Write(finding.Fingerprint.Title);
        writer.Write(finding.Fingerprint.Abstract);
        writer.Write(finding.Fingerprint.Context);
        writer.Write(finding.Fingerprint.Matched);
        writer.Write(finding.Fingerprint.FieldText);
        writer.Write(finding.Fingerprint.Source);
        writer.Write(finding.Fix is not null);
        if (finding.Fix is { } fix)
            Write(writer, fix);
        writer.WriteAll(finding.Related, (writer, related) =>
        {
            Write(writer, related.Location);
            writer.Write(related.Message);
        });
        writer.Write(finding.Fact is not null);
        if (finding.Fact is { } fact)
            Write(writer, fact);
    }

    public override Finding Read(SpillReader reader) => new()
    {
        Rule = _rules.At(reader.ReadInt()),
        Message = reader.ReadString(),
        Arguments = reader.ReadAll(static reader => reader.ReadString()),
        Location = ReadLocation(reader),
        Matched = reader.ReadString(),
        Grounds = reader.ReadString(),
        Profile = _names.At(reader.ReadInt()),
        Fingerprint = new Fingerprint(reader.ReadString(), reader.ReadInt(), reader.ReadString(), reader.ReadString())
        {
            Context = reader.ReadString(),
            Matched = reader.ReadString(),
            FieldText = reader.ReadString(),
            Source = reader.ReadString(),
        },
        Fix = reader.ReadBool() ? ReadFix(reader) : null,
        Related = reader.ReadAll(reader => new RelatedLocation(ReadLocation(reader), reader.ReadString())),
        Fact = reader.ReadBool() ? ReadFact(reader) : null,
    };

    private static void Write(SpillWriter writer, SourceFact fact)
    {
        writer.Write(fact.Records);
        writer.Write(fact.Of);
        writer.Write(fact.Block is not null);
        if (fact.Block is not { } block)
            return;
        writer.Write((int)block.Kind);
        writer.Write(block.Value);
    }

    private static SourceFact ReadFact(SpillReader reader) => new(
        reader.ReadLong(),
        reader.ReadLong(),
        reader.ReadBool() ? new SourceBlock((SourceBlockKind)reader.ReadInt(), reader.ReadString()) : null);

    private void Write(SpillWriter writer, Location location)
    {
        writer.Write(_names.NumberOf(location.Record.Path));
        writer.Write(location.Record.Row);
        writer.Write(location.Key.Value);
        writer.Write(location.Field);
        writer.Write(location.Pointer);
        Write(writer, location.Text);
        Write(writer, location.CodePoints);
        Write(writer, location.Bytes);
        Write(writer, location.Start);
        Write(writer, location.End);
        var excerpt = location.Excerpt;
        writer.Write(excerpt.Text);
        Write(writer, excerpt.Start);
        Write(writer, excerpt.End);
        Write(writer, excerpt.Span);
        writer.Write(excerpt.CutBefore);
        writer.Write(excerpt.CutAfter);
        writer.Write(excerpt.LineEnd);
    }

    private Location ReadLocation(SpillReader reader) => new()
    {
        Record = new RecordAddress(_names.At(reader.ReadInt()), reader.ReadLong()),
        Key = new RecordKey(reader.ReadString()),
        Field = reader.ReadString(),
        Pointer = reader.ReadString(),
        Text = ReadTextSpan(reader),
        CodePoints = ReadTextSpan(reader),
        Bytes = ReadByteSpan(reader),
        Start = ReadPosition(reader),
        End = ReadPosition(reader),
        Excerpt = new Excerpt(
            reader.ReadString(), ReadPosition(reader), ReadPosition(reader), ReadTextSpan(reader), reader.ReadBool(), reader.ReadBool())
        {
            LineEnd = reader.ReadString(),
        },
    };

    private static void Write(SpillWriter writer, Fix fix)
    {
        writer.Write(fix.Title);
        writer.Write((int)fix.Safety);
        writer.Write(fix.Step);
        writer.WriteAll(fix.Edits, Write);
        writer.WriteAll(fix.Outcome, Write);
    }

    private static Fix ReadFix(SpillReader reader)
    {
        var (title, safety, step) = (reader.ReadString(), (FixSafety)reader.ReadInt(), reader.ReadInt());
        return new Fix(title, safety, reader.ReadAll(ReadEdit)) { Step = step, Outcome = reader.ReadAll(ReadEdit) };
    }

    private static void Write(SpillWriter writer, FieldEdit edit)
    {
        writer.Write(edit.Field);
        Write(writer, edit.Text.Span);
        writer.Write(edit.Text.NewText);
        Write(writer, edit.Bytes);
        Write(writer, edit.Start);
        Write(writer, edit.End);
        writer.Write(edit.NewRaw);
    }

    private static FieldEdit ReadEdit(SpillReader reader) => new(
        reader.ReadString(),
        new TextEdit(ReadTextSpan(reader), reader.ReadString()),
        ReadByteSpan(reader),
        ReadPosition(reader),
        ReadPosition(reader),
        reader.ReadString());

    internal static void Write(SpillWriter writer, TextSpan span)
    {
        writer.Write(span.Start);
        writer.Write(span.Length);
    }

    internal static TextSpan ReadTextSpan(SpillReader reader) => new(reader.ReadInt(), reader.ReadInt());

    internal static void Write(SpillWriter writer, LinePosition position)
    {
        writer.Write(position.Line);
        writer.Write(position.Column);
    }

    internal static LinePosition ReadPosition(SpillReader reader) => new(reader.ReadInt(), reader.ReadInt());

    private static void Write(SpillWriter writer, ByteSpan span)
    {
        writer.Write(span.Start);
        writer.Write(span.Length);
    }

    private static ByteSpan ReadByteSpan(SpillReader reader) => new(reader.ReadLong(), reader.ReadLong());
}
