using PaperLint.Findings.Runs;
using PaperLint.Text.Binary;

namespace PaperLint.Linting.Caching;

internal sealed class SkippedItemFormat : ValueFormat<SkippedItem>
{
    public override void Write(ValueWriter writer, SkippedItem item)
    {
        writer.Write(item.Path);
        writer.WriteOptional(item.Pointer);
        writer.WriteOptional(item.RuleId);
        writer.Write(item.Reason);
        writer.Write(item.Position.HasValue);
        if (item.Position is { } position)
            writer.Write(position);
        writer.Write(item.IsAccepted);
    }

    public override SkippedItem Read(ValueReader reader) =>
        new(
            reader.ReadString(),
            reader.ReadOptionalString(),
            reader.ReadOptionalString(),
            reader.ReadString(),
            reader.ReadBool() ? reader.ReadPosition() : null
        )
        {
            IsAccepted = reader.ReadBool(),
        };
}
