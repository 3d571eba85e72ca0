namespace PaperLint.Text.Binary;

/// <summary>Writes recurring names as numbers.</summary>
public sealed class NameTable() : FirstUseTable<string>(StringComparer.Ordinal)
{
    protected override void WriteFirst(ValueWriter writer, string thing) => writer.Write(thing);

    protected override string ReadFirst(ValueReader reader) => reader.ReadString();
}
