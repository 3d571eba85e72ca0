namespace PaperLint.Engine.Fixing;

/// <summary>The lines of a journal, one at a time. What stands behind the last line break was cut off and is none.</summary>
internal sealed class JournalLines : IDisposable
{
    private readonly BufferedStream _file;
    private readonly MemoryStream _line = new();

    /// <param name="start">Where the first line begins, in bytes.</param>
    public JournalLines(string path, long start = 0)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        file.Position = Offset = start;
        _file = new BufferedStream(file, 1 << 16);
    }

    /// <summary>How many lines have been read.</summary>
    public int Number { get; private set; }

    /// <summary>Where the next line begins, in bytes.</summary>
    public long Offset { get; private set; }

    /// <returns>Without its line break; null at the end.</returns>
    public byte[]? Next()
    {
        _line.SetLength(0);
        for (int value; (value = _file.ReadByte()) != '\n'; _line.WriteByte((byte)value))
        {
            if (value < 0)
                return null;
        }

        Number++;
        Offset += _line.Length + 1;
        return _line.ToArray();
    }

    public void Dispose()
    {
        _file.Dispose();
        _line.Dispose();
    }
}
