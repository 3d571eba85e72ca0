namespace PaperLint.Text.Binary;

/// <summary>A named part of a <see cref="SectionFile"/>.</summary>
/// <param name="Name">Unique in the file.</param>
/// <param name="Content">Opaque to <see cref="SectionFile"/>; its layout is up to the code that writes and reads the section.</param>
public readonly record struct Section(string Name, ReadOnlyMemory<byte> Content);
