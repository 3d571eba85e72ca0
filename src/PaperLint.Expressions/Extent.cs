using PaperLint.Expressions.Programs;
using PaperLint.Expressions.Syntax;
using PaperLint.Text.Binary;

namespace PaperLint.Expressions;

/// <summary>What is known about where matches are before any is found.</summary>
/// <param name="Length">In UTF-16 code units; null if it differs.</param>
internal readonly record struct Extent(int? Length, bool BeginsAtStart, bool EndsAtEnd)
{
    public static Extent Of(Node root) =>
        new(root.Least == root.Most ? root.Least : null, Anchors.BeginsAtStart(root), Anchors.EndsAtEnd(root));

    public void Write(ValueWriter writer)
    {
        writer.WriteOptional(Length);
        writer.Write(BeginsAtStart);
        writer.Write(EndsAtEnd);
    }

    public static Extent Read(ValueReader reader) =>
        new(
            reader.ReadOptionalInt() is not < 0 and var length
                ? length
                : throw reader.Damaged("the matches of an expression have no length"),
            reader.ReadBool(),
            reader.ReadBool()
        );
}
