namespace PaperLint.Text.Binary;

/// <summary>Writes and reads positions and spans in texts and files, in the one encoding that all files share.</summary>
public static class SpanFormats
{
    public static void Write(this ValueWriter writer, TextSpan span)
    {
        writer.Write(span.Start);
        writer.Write(span.Length);
    }

    public static TextSpan ReadTextSpan(this ValueReader reader)
    {
        var (start, length) = (reader.ReadInt(), reader.ReadInt());
        return start >= 0 && length >= 0 && length <= int.MaxValue - start ? new TextSpan(start, length) : throw NoSpan(reader);
    }

    public static void Write(this ValueWriter writer, ByteSpan span)
    {
        writer.Write(span.Start);
        writer.Write(span.Length);
    }

    public static ByteSpan ReadByteSpan(this ValueReader reader)
    {
        var (start, length) = (reader.ReadLong(), reader.ReadLong());
        return start >= 0 && length >= 0 && length <= long.MaxValue - start ? new ByteSpan(start, length) : throw NoSpan(reader);
    }

    public static void Write(this ValueWriter writer, LinePosition position)
    {
        writer.Write(position.Line);
        writer.Write(position.Column);
    }

    public static LinePosition ReadPosition(this ValueReader reader) => new(reader.ReadInt(), reader.ReadInt());

    public static void Write(this ValueWriter writer, LineSpan span)
    {
        writer.Write(span.Start);
        writer.Write(span.End);
    }

    public static LineSpan ReadLineSpan(this ValueReader reader) => new(reader.ReadPosition(), reader.ReadPosition());

    public static void Write(this ValueWriter writer, TextEdit edit)
    {
        writer.Write(edit.Span);
        writer.Write(edit.NewText);
    }

    public static TextEdit ReadTextEdit(this ValueReader reader) => new(reader.ReadTextSpan(), reader.ReadString());

    private static InvalidDataException NoSpan(ValueReader reader) => reader.Damaged("a span ends before it begins");
}
