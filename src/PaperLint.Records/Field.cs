using PaperLint.Text;

namespace PaperLint.Records;

/// <summary>One value of a record, decoded, and the place in the file that it was decoded from.</summary>
/// <remarks>
/// <see cref="Text"/> may be a view of a pooled buffer: it lives as long as the analysis of its record, and whoever keeps a part
/// of it copies that part. It holds every character of the value; line breaks inside are as the file has them.
/// </remarks>
public sealed class Field(string name, FieldRole role, ReadOnlyMemory<char> text, ByteSpan extent)
{
    /// <summary>The name in the file; for formats without names, the role in lower case.</summary>
    public string Name { get; } = name;

    public FieldRole Role { get; } = role;

    public ReadOnlyMemory<char> Text { get; } = text;

    /// <summary>The bytes of the whole cell, quotes included: what an edit of this field may change.</summary>
    public ByteSpan Extent { get; } = extent;
}
