using System.Text;

namespace PaperLint.Text.Binary;

/// <summary>What files of one kind begin with, by which they are told from everything else.</summary>
/// <param name="letters">A few letters of ASCII.</param>
/// <param name="version">To be raised with every change of what is written.</param>
/// <param name="kind">What people call it, for errors: <c>rule pack</c>.</param>
public sealed class FileSignature(string letters, int version, string kind)
{
    public void Write(ValueWriter writer)
    {
        writer.WriteRaw(Encoding.ASCII.GetBytes(letters));
        writer.WriteUnsigned((ulong)version);
    }

    /// <summary>A reader of what follows the signature.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such file, or one of another version.</exception>
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
