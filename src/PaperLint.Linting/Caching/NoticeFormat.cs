using PaperLint.Findings.Runs;
using PaperLint.Text.Binary;

namespace PaperLint.Linting.Caching;

internal sealed class NoticeFormat : ValueFormat<Notice>
{
    public override void Write(ValueWriter writer, Notice item)
    {
        writer.Write(item.Path);
        writer.Write(item.Pointer);
        writer.Write(item.Reason);
    }

    public override Notice Read(ValueReader reader) => new(reader.ReadString(), reader.ReadString(), reader.ReadString());
}
