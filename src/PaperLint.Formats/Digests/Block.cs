namespace PaperLint.Formats.Digests;

/// <summary>A paragraph or a line of page furniture, in a window. White space around it is not part of it.</summary>
/// <param name="LineStart">Where its first line begins.</param>
/// <param name="Start">Its first byte that is no white space.</param>
/// <param name="End">The byte after its last one that is no white space.</param>
/// <param name="Next">Where the line after its last one begins.</param>
/// <param name="Furniture"><see cref="FurnitureKind.None"/> for a paragraph.</param>
internal readonly record struct Block(int LineStart, int Start, int End, int Next, FurnitureKind Furniture)
{
    public bool IsParagraph => Furniture == FurnitureKind.None;
}
