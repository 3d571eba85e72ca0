namespace PaperLint.Text.Binary;

/// <summary>A named part of a <see cref="SectionFile"/>.</summary>
/// <param name="Name">Nobody else's in the file.</param>
/// <param name="Content">Whatever those who know the name agree on.</param>
public readonly record struct Section(string Name, ReadOnlyMemory<byte> Content);
