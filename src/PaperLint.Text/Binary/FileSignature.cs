using System.Text;

namespace PaperLint.Text.Binary;

/// <summary>The first bytes of all files of one kind, by which they are recognised.</summary>
/// <param name="letters">A few ASCII letters.</param>
/// <param name="version">Increase it whenever the layout of the file changes.</param>
/// <param name="kind">The name of such a file in error messages: <c>rule pack</c>.</param>
public sealed class FileSignature(string letters, int version, string kind)
{
    public void Write(ValueWriter writer)
    {
        writer.WriteRaw(Encoding.ASCII.GetBytes(letters));
        writer.WriteUnsigned((ulong)version);
    }

    /// <summary>A reader of what follows the signature.</summary>
    /// <exception cref="InvalidDataException">The bytes are not a file of this kind, or have another version.</exception>
    public ValueReader Open(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ValueReader(bytes, kind);
        if (bytes.Length < letters.Length || !Ascii.Equals(reader.ReadRaw((ulong)letters.Length).Span, letters))
            throw new InvalidDataException($"This is not a {kind}.");
        if (reader.ReadUnsigned() is var found && found != (ulong)version)
            throw new InvalidDataException($"The {kind} has version {found}; this program reads version {version}.");
        return reader;
    }
}
