using PaperLint.Text;

namespace PaperLint.Cli.Hosting;

/// <summary>
/// Standard error of the process. If it cannot be written, this is ignored: there is nowhere to report it, and the run goes on.
/// </summary>
internal sealed class StandardError() : OneWayStream(isWritten: true)
{
    private readonly Stream _inner = StandardDescriptor.IsOpen(StandardDescriptor.Error) ? Console.OpenStandardError() : Null;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            _inner.Write(buffer);
        }
        catch (Exception error) when (FileFailure.Is(error) || error is ArgumentOutOfRangeException)
        {
            // Ignored, as the summary says.
        }
    }

    public override void Flush() { }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }
}
