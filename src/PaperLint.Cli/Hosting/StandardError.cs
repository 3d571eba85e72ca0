using PaperLint.Text;

namespace PaperLint.Cli.Hosting;

/// <summary>The process's standard error. Where it takes nothing, there is nobody left to tell; what else the run does goes on.</summary>
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
            // As said above.
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
