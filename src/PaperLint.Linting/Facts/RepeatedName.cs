using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Linting.Facts;

/// <summary>A name that more than one field of a record has in its file.</summary>
/// <param name="Name">As the file has it.</param>
/// <param name="Second">What the second of the fields is called here.</param>
/// <param name="Position">Where that one stands.</param>
public sealed record RepeatedName(Document Document, string Name, string Second, LinePosition Position)
{
    /// <summary>The first in a record; null for none.</summary>
    public static RepeatedName? In(Record record)
    {
        foreach (var field in record.Fields)
        {
            if (field.Repeats is { } name)
                return new RepeatedName(record.Document, name, field.Name, record.Lines.PositionOf(field.Extent.Start));
        }

        return null;
    }
}
