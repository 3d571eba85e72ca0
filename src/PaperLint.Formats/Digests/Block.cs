namespace PaperLint.Formats.Digests;

/// <summary>A paragraph or a line of page furniture, as offsets in a window. White space around it is not part of it.</summary>
/// <param name="LineStart">The beginning of its first line.</param>
/// <param name="Start">Its first byte that is not white space.</param>
/// <param name="End">The byte after its last one that is not white space.</param>
/// <param name="Next">The beginning of the line after its last one.</param>
/// <param name="Furniture"><see cref="FurnitureKind.None"/> for a paragraph.</param>
internal readonly record struct Block(int LineStart, int Start, int End, int Next, FurnitureKind Furniture)
{
    public bool IsParagraph => Furniture == FurnitureKind.None;
}
