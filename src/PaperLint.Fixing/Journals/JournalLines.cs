using System.Security.Cryptography;

namespace PaperLint.Fixing.Journals;

/// <summary>The lines of a journal, one at a time. Text after the last line break was cut off, and is not a line.</summary>
internal sealed class JournalLines : IDisposable
{
    /// <summary>In bytes. A record is limited to less than a fifteenth of this, and a line holds one edit of a record.</summary>
    private const long Longest = 1L << 28;

    private readonly BufferedStream _file;
    private readonly MemoryStream _line = new();
    private readonly IncrementalHash _entry = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <param name="start">The offset of the first line, in bytes.</param>
    public JournalLines(string path, long start = 0)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        file.Position = Offset = start;
        _file = new BufferedStream(file, 1 << 16);
    }

    /// <summary>How many lines have been read.</summary>
    public int Number { get; private set; }

    /// <summary>The offset of the next line, in bytes.</summary>
    public long Offset { get; private set; }

    /// <returns>The line without its line break; null at the end.</returns>
    /// <exception cref="FormatException">The line is longer than any that is written.</exception>
    public byte[]? Next()
    {
        _line.SetLength(0);
        for (int value; (value = _file.ReadByte()) != '\n'; _line.WriteByte((byte)value))
        {
            if (value < 0)
                return null;
            if (_line.Length == Longest)
                throw new FormatException("No line of a journal is so long.");
        }

        Number++;
        Offset += _line.Length + 1;
        var line = _line.ToArray();
        _entry.AppendData(line);
        _entry.AppendData("\n"u8);
        return line;
    }

    /// <summary>The SHA-256 of the lines since the last call, in hexadecimal, lower case.</summary>
    public string TakeHash() => Convert.ToHexStringLower(_entry.GetHashAndReset());

    public void Dispose()
    {
        _file.Dispose();
        _line.Dispose();
        _entry.Dispose();
    }
}
