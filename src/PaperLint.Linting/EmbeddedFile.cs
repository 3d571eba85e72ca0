using System.Buffers;

namespace PaperLint.Linting;

/// <summary>A file embedded in the program, read in place: it is part of the program's memory, and never copied.</summary>
internal sealed unsafe class EmbeddedFile : MemoryManager<byte>
{
    private readonly UnmanagedMemoryStream _stream;
    private readonly byte* _start;
    private readonly int _length;

    /// <param name="name">The resource name in the project file.</param>
    public EmbeddedFile(string name)
    {
        _stream = (UnmanagedMemoryStream)typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)!;
        _start = _stream.PositionPointer;
        _length = (int)_stream.Length;
    }

    public override Span<byte> GetSpan() => new(_start, _length);

    /// <summary>The memory never moves.</summary>
    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin() { }

    protected override void Dispose(bool disposing) => _stream.Dispose();
}
