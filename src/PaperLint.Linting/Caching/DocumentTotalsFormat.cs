using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Linting.Facts;
using PaperLint.Records;
using PaperLint.Text.Binary;

namespace PaperLint.Linting.Caching;

internal sealed class DocumentTotalsFormat : ValueFormat<DocumentTotals>
{
    public override void Write(ValueWriter writer, DocumentTotals item)
    {
        writer.Write(item.Records);
        writer.WriteOptional(item.Beside, static (writer, beside) =>
        {
            writer.Write(beside.Count);
            writer.Write(beside.Pointer);
            writer.Write(beside.Position);
        });
        writer.WriteAll(item.Profiles, static (writer, profile) =>
        {
            writer.Write(profile.Profile);
            writer.Write(profile.Why);
            writer.Write(profile.Records);
        });
        writer.WriteAll(item.Plans, static (writer, plan) =>
        {
            writer.WriteUnsigned(plan.Choice);
            writer.Write(plan.Profile);
        });
        writer.Write(item.Facts.Records);
        writer.WriteAll(item.Facts.Rules, Write);
        writer.WriteAll(item.Facts.Remarks, static (writer, remark) =>
        {
            writer.Write(remark.Place);
            writer.Write(remark.Message);
        });
        writer.WriteAll(item.Suppressions, static (writer, number) => writer.Write(number));
        writer.WriteAll(item.Decided, static (writer, row) => writer.Write(row));
    }

    public override DocumentTotals Read(ValueReader reader) =>
        new(
            reader.ReadLong(),
            reader.ReadOptional(static reader => new UnassignedValues(reader.ReadLong(), reader.ReadString(), reader.ReadPosition())),
            reader.ReadAll(static reader => new ProfileCount(reader.ReadString(), reader.ReadString(), reader.ReadLong())),
            reader.ReadAll(static reader => new UsedPlan(reader.ReadUnsigned(), reader.ReadString())),
            new SourceConclusion(
                reader.ReadLong(),
                reader.ReadAll(ReadRule),
                reader.ReadAll(static reader => new Remark(reader.ReadString(), reader.ReadString()))
            ),
            reader.ReadAll(static reader => reader.ReadInt()),
            reader.ReadAll(static reader => reader.ReadLong())
        );

    private static void Write(ValueWriter writer, RuleConclusion rule)
    {
        writer.Write(rule.RuleId);
        writer.Write((int)rule.Severity);
        writer.Write(rule.Records);
        writer.Write(rule.IsWholeFile);
        writer.WriteAll(rule.Blocks, static (writer, block) =>
        {
            writer.Write((int)block.Block.Kind);
            writer.Write(block.Block.Value);
            writer.Write(block.Records);
        });
        writer.WriteAll(rule.Members, static (writer, member) =>
        {
            writer.Write(member.Row);
            writer.Write(member.Block);
        });
    }

    private static RuleConclusion ReadRule(ValueReader reader) =>
        new(
            reader.ReadString(),
            (Severity)reader.ReadInt(),
            reader.ReadLong(),
            reader.ReadBool(),
            reader.ReadAll(static reader => new CountedBlock(
                new SourceBlock((SourceBlockKind)reader.ReadInt(), reader.ReadString()),
                reader.ReadLong()
            )),
            reader.ReadAll(static reader => new BlockMember(reader.ReadLong(), reader.ReadInt()))
        );
}
