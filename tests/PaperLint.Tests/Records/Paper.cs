using System.Text;
using PaperLint.Records;
using PaperLint.Text;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Records;

/// <summary>Records in memory. Each field is a run of lines in a file, without escapes.</summary>
public static class Paper
{
    public static Record Of(
        string? title = null,
        string? text = null,
        string? id = null,
        string path = "p.txt",
        long row = 0,
        char refused = '\0'
    ) =>
        Of(
            [
                (FieldRole.Id, id is null ? null : Encoding.UTF8.GetBytes(id)),
                (FieldRole.Title, title is null ? null : Encoding.UTF8.GetBytes(title)),
                (FieldRole.Abstract, text is null ? null : Encoding.UTF8.GetBytes(text)),
            ],
            path,
            row,
            refused
        );

    public static Record OfBytes(byte[] text) => Of([(FieldRole.Abstract, text)], "p.txt", 0, '\0');

    private static Record Of((FieldRole Role, byte[]? Value)[] values, string path, long row, char refused)
    {
        var file = new List<byte>();
        var fields = new List<Field>();
        foreach (var (role, value) in values)
        {
            if (value is null)
                continue;
            fields.Add(
                new Field(
                    role.ToString().ToLowerInvariant(),
                    role,
                    Encoding.UTF8.GetString(value).AsMemory(),
                    new ByteSpan(file.Count, value.Length)
                )
            );
            file.AddRange(value);
            file.Add((byte)'\n');
        }

        return new Record
        {
            Document = new Document(path, "plain"),
            Address = new RecordAddress(path, row),
            Pointer = $"/records/{row}",
            Extent = new ByteSpan(0, file.Count),
            Window = file.ToArray(),
            WindowStart = 0,
            WindowPosition = default,
            Fields = fields,
            Codec = new ChoosyCodec(refused),
        };
    }

    /// <summary>A codec that writes every character except one.</summary>
    private sealed class ChoosyCodec(char refused) : Utf8Codec
    {
        protected override string? ObjectionTo(Record record, Field field, string value) =>
            value.Contains(refused, StringComparison.Ordinal) ? "this format has no such character" : null;
    }
}
