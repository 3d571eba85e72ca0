using System.Text;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Linting.Examples;

/// <summary>Makes a record with one field from the example of a rule.</summary>
internal static class ExampleRecord
{
    public const string Path = "example";

    /// <summary>A document whose path sorts before <see cref="Path"/>.</summary>
    public const string EarlierPath = "an earlier example";

    /// <param name="field">The name of the field, which is also its role: <c>abstract</c>, <c>title</c>, <c>url</c> …</param>
    public static Record Of(string text, string field, long row = 0, string path = Path)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var extent = new ByteSpan(0, bytes.Length);
        var role = Enum.TryParse<FieldRole>(field, ignoreCase: true, out var known) ? known : FieldRole.Other;
        return new Record
        {
            Document = new Document(path, "example"),
            Address = new RecordAddress(path, row),
            Pointer = $"/{row}",
            Extent = extent,
            Window = bytes,
            WindowStart = 0,
            WindowPosition = default,
            Fields = [new Field(field, role, text.AsMemory(), extent)],
            Codec = Utf8Codec.Instance,
        };
    }
}
