namespace PaperLint.Text.Binary;

/// <summary>
/// A file of named sections: its signature, a table of the sections with their checksums, a checksum of both, and the sections themselves.
/// The content of a section is neither read nor checked until it is asked for.
/// </summary>
public sealed class SectionFile
{
    private readonly ValueReader _reader;
    private readonly Entry[] _entries;

    /// <param name="reader">Names the file in error messages.</param>
    private SectionFile(ValueReader reader, Entry[] entries)
    {
        _reader = reader;
        _entries = entries;
    }

    /// <param name="sections">In the order in which they are written.</param>
    /// <exception cref="ArgumentException">Two sections have the same name.</exception>
    public static byte[] Write(FileSignature signature, params IReadOnlyCollection<Section> sections)
    {
        if (sections.GroupBy(section => section.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new ArgumentException($"Two sections have the name '{twice.Key}'.", nameof(sections));
        var writer = new ValueWriter();
        signature.Write(writer);
        writer.WriteAll(sections, static (writer, section) =>
        {
            writer.Write(section.Name);
            writer.WriteUnsigned((ulong)section.Content.Length);
            writer.WriteUnsigned(Checksum.Of(section.Content.Span));
        });
        writer.WriteUnsigned(Checksum.Of(writer.Written));
        foreach (var section in sections)
            writer.WriteRaw(section.Content.Span);
        return writer.Written.ToArray();
    }

    /// <param name="bytes">Must not change as long as any of its sections is in use.</param>
    /// <exception cref="InvalidDataException">
    /// It is not a file of this kind, has another version, is cut short, or is damaged. Sections are checked when they are asked for.
    /// </exception>
    public static SectionFile Open(FileSignature signature, ReadOnlyMemory<byte> bytes)
    {
        var reader = signature.Open(bytes);
        var entries = ReadEntries(reader);
        var table = bytes.Span[..reader.Position];
        if (reader.ReadUnsigned() != Checksum.Of(table))
            throw reader.Damaged("its table of sections is not as it was written");
        foreach (var entry in entries)
            entry.Content = reader.ReadRaw(entry.Length);
        return reader.IsAtEnd ? new SectionFile(reader, entries) : throw reader.Damaged("it goes on after its end");
    }

    /// <summary>The content of a section, as a view of the file; null if there is no section of that name.</summary>
    /// <exception cref="InvalidDataException">The section is damaged.</exception>
    public ReadOnlyMemory<byte>? Find(string name)
    {
        foreach (var entry in _entries)
        {
            if (entry.Name != name)
                continue;
            return Checksum.Of(entry.Content.Span) == entry.Checksum
                ? entry.Content
                : throw _reader.Damaged($"its section '{name}' is not as it was written");
        }

        return null;
    }

    /// <summary>A reader of a section that must exist.</summary>
    /// <exception cref="InvalidDataException">The section is damaged or missing.</exception>
    public ValueReader Read(string name) => _reader.Inside(Find(name) ?? throw _reader.Damaged($"it has no section '{name}'"));

    private static Entry[] ReadEntries(ValueReader reader)
    {
        var entries = new Entry[reader.ReadCount()];
        for (var at = 0; at < entries.Length; at++)
            entries[at] = new Entry
            {
                Name = reader.ReadString(),
                Length = reader.ReadUnsigned(),
                Checksum = reader.ReadUnsigned(),
            };
        return entries;
    }

    /// <summary>
    /// Has fields rather than properties, because each property accessor would have to be compiled at every start of the program.
    /// </summary>
    private sealed class Entry
    {
        public required string Name;
        public required ulong Length;
        public required ulong Checksum;
        public ReadOnlyMemory<byte> Content;
    }
}
