using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Linting.Facts;

/// <summary>A name that several fields of a record have in the file.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="Second">The name that PaperLint uses for the second of these fields.</param>
/// <param name="Position">The position of the second field.</param>
public sealed record RepeatedName(Document Document, string Name, string Second, LinePosition Position)
{
    /// <summary>The first in a record; null if there is none.</summary>
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
