using System.Buffers;

namespace PaperLint.Linting;

/// <summary>A file inside of the program, read where it lies: it is in memory with the program itself, and for as long.</summary>
internal sealed unsafe class EmbeddedFile : MemoryManager<byte>
{
    private readonly UnmanagedMemoryStream _stream;
    private readonly byte* _start;
    private readonly int _length;

    /// <param name="name">As the project file has it.</param>
    public EmbeddedFile(string name)
    {
        _stream = (UnmanagedMemoryStream)typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)!;
        _start = _stream.PositionPointer;
        _length = (int)_stream.Length;
    }

    public override Span<byte> GetSpan() => new(_start, _length);

    /// <summary>It never moves.</summary>
    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin() { }

    protected override void Dispose(bool disposing) => _stream.Dispose();
}
