using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text.Binary;

namespace PaperLint.Storage.Spilling;

/// <summary>The binary format of findings, with rules and documents numbered.</summary>
public sealed class FindingFormat : ValueFormat<Finding>
{
    /// <summary>Writes the rules; without another choice, an instance can read only what it wrote itself.</summary>
    public IReferences<RuleInfo> Rules { get; init; } = new ReferenceTable<RuleInfo>(ReferenceEqualityComparer.Instance);

    /// <summary>Writes the paths of documents and the names of profiles.</summary>
    /// <inheritdoc cref="Rules"/>
    public IReferences<string> Names { get; init; } = new ReferenceTable<string>(StringComparer.Ordinal);

    public override void Write(ValueWriter writer, Finding finding)
    {
        Rules.Write(writer, finding.Rule);
        writer.Write(finding.Message);
        writer.WriteAll(finding.Arguments);
        Write(writer, finding.Location);
        writer.Write(finding.Matched);
        writer.Write(finding.Grounds);
        Names.Write(writer, finding.Profile);
        writer.Write(finding.Fingerprint.Value);
        writer.Write(finding.Fingerprint.Ordinal);
        writer.Write(finding.Fingerprint.Title);
        writer.Write(finding.Fingerprint.Abstract);
        writer.Write(finding.Fingerprint.Context);
        writer.Write(finding.Fingerprint.Matched);
        writer.Write(finding.Fingerprint.FieldText);
        writer.Write(finding.Fingerprint.Source);
        writer.WriteOptional(finding.Fix, Write);
        writer.WriteAll(finding.Related, (writer, related) =>
        {
            Write(writer, related.Location);
            writer.Write(related.Message);
        });
        writer.WriteOptional(finding.Fact, Write);
        writer.WriteOptional((int?)finding.State);
    }

    public override Finding Read(ValueReader reader) =>
        new()
        {
            Rule = Rules.Read(reader),
            Message = reader.ReadString(),
            Arguments = reader.ReadStrings(),
            Location = ReadLocation(reader),
            Matched = reader.ReadString(),
            Grounds = reader.ReadString(),
            Profile = Names.Read(reader),
            Fingerprint = new Fingerprint(reader.ReadString(), reader.ReadInt(), reader.ReadString(), reader.ReadString())
            {
                Context = reader.ReadString(),
                Matched = reader.ReadString(),
                FieldText = reader.ReadString(),
                Source = reader.ReadString(),
            },
            Fix = reader.ReadOptional(ReadFix),
            Related = reader.ReadAll(reader => new RelatedLocation(ReadLocation(reader), reader.ReadString())),
            Fact = reader.ReadOptional(ReadFact),
            State = (BaselineState?)reader.ReadOptionalInt(),
        };

    private static void Write(ValueWriter writer, SourceFact fact)
    {
        writer.Write(fact.Records);
        writer.Write(fact.Of);
        writer.WriteOptional(fact.Block, Write);
    }

    private static SourceFact ReadFact(ValueReader reader) => new(reader.ReadLong(), reader.ReadLong(), reader.ReadOptional(ReadBlock));

    private static void Write(ValueWriter writer, SourceBlock block)
    {
        writer.Write((int)block.Kind);
        writer.Write(block.Value);
    }

    private static SourceBlock ReadBlock(ValueReader reader) => new((SourceBlockKind)reader.ReadInt(), reader.ReadString());

    private void Write(ValueWriter writer, Location location)
    {
        Names.Write(writer, location.Record.Path);
        writer.Write(location.Record.Row);
        writer.Write(location.Key.Value);
        writer.Write(location.Field);
        writer.Write(location.Pointer);
        writer.Write(location.Text);
        writer.Write(location.CodePoints);
        writer.Write(location.Bytes);
        writer.Write(location.Start);
        writer.Write(location.End);
        var excerpt = location.Excerpt;
        writer.Write(excerpt.Text);
        writer.Write(excerpt.Lines);
        writer.Write(excerpt.Span);
        writer.Write(excerpt.CutBefore);
        writer.Write(excerpt.CutAfter);
        writer.Write(excerpt.LineEnd);
    }

    private Location ReadLocation(ValueReader reader) =>
        new()
        {
            Record = new RecordAddress(Names.Read(reader), reader.ReadLong()),
            Key = new RecordKey(reader.ReadString()),
            Field = reader.ReadString(),
            Pointer = reader.ReadString(),
            Text = reader.ReadTextSpan(),
            CodePoints = reader.ReadTextSpan(),
            Bytes = reader.ReadByteSpan(),
            Start = reader.ReadPosition(),
            End = reader.ReadPosition(),
            Excerpt = new Excerpt(reader.ReadString(), reader.ReadLineSpan(), reader.ReadTextSpan(), reader.ReadBool(), reader.ReadBool())
            {
                LineEnd = reader.ReadString(),
            },
        };

    private static void Write(ValueWriter writer, Fix fix)
    {
        writer.Write(fix.Title);
        writer.Write((int)fix.Safety);
        writer.Write(fix.Step);
        writer.WriteAll(fix.Edits, Write);
        writer.WriteAll(fix.Outcome, Write);
    }

    private static Fix ReadFix(ValueReader reader)
    {
        var (title, safety, step) = (reader.ReadString(), (FixSafety)reader.ReadInt(), reader.ReadInt());
        return new Fix(title, safety, reader.ReadAll(ReadEdit)) { Step = step, Outcome = reader.ReadAll(ReadEdit) };
    }

    private static void Write(ValueWriter writer, FieldEdit edit)
    {
        writer.Write(edit.Field);
        writer.Write(edit.Text);
        writer.Write(edit.Bytes);
        writer.Write(edit.Lines);
        writer.Write(edit.NewRaw);
    }

    private static FieldEdit ReadEdit(ValueReader reader) =>
        new(reader.ReadString(), reader.ReadTextEdit(), reader.ReadByteSpan(), reader.ReadLineSpan(), reader.ReadString());
}
