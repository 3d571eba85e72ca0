using System.Runtime.InteropServices;
using PaperLint.Storage;
using PaperLint.Text;

namespace PaperLint.Cli.Hosting;

/// <summary>Standard output of the process, with an error message if it cannot be written.</summary>
/// <param name="endsWithReader">
/// Whether to throw as well when the reader has closed it. The system's own stream silently ignores writes to a closed pipe, so a program
/// that fixes an endless stream would never end.
/// </param>
internal sealed class StandardOutput(bool endsWithReader) : OneWayStream(isWritten: true)
{
    private const short HasError = 0x0008;
    private const short HasHungUp = 0x0010;

    private readonly Stream? _inner = StandardDescriptor.IsOpen(StandardDescriptor.Output) ? Console.OpenStandardOutput() : null;

    /// <exception cref="ReaderGoneException">The reader has closed it.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.IsEmpty)
            return;
        try
        {
            (_inner ?? throw new IOException("It is closed.")).Write(buffer);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw Unwritable(error);
        }
        catch (ArgumentOutOfRangeException error)
        {
            throw Unwritable(WrittenFile.TooLarge("standard output", error));
        }

        if (endsWithReader && IsReaderGone())
            throw new ReaderGoneException();
    }

    public override void Flush() => _inner?.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner?.Dispose();
        base.Dispose(disposing);
    }

    private static IOException Unwritable(Exception error) => new($"Standard output cannot be written: {SystemReason.Of(error)}", error);

    /// <summary>Always false on Windows, which has no way to ask; there, the input is read to its end.</summary>
    private static bool IsReaderGone()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return false;
        var output = new Polled { Descriptor = 1 };
        return Poll(ref output, 1, 0) > 0 && (output.Happened & (HasError | HasHungUp)) != 0;
    }

    [DllImport("libc", EntryPoint = "poll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Poll(ref Polled descriptors, nuint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct Polled
    {
        public int Descriptor;
        public short Wanted;
        public short Happened;
    }
}
