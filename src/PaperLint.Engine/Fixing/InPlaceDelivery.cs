using PaperLint.Engine.Documents;
using PaperLint.Findings;

namespace PaperLint.Engine.Fixing;

/// <summary>Each draft takes the place of its file; the journal says so before it happens.</summary>
internal sealed class InPlaceDelivery(FixSettings settings) : Delivery
{
    private JournalWriter? _journal;

    public override bool WantsEveryDocument => false;

    public override string? JournalPath => _journal?.Path;

    public override string FolderFor(OpenableDocument document) => document.FullPath is { } path
        ? FileReplacement.FolderOf(path, document.Document.Path)
        : throw new InputException(new InputError(document.Document.Path, null, "This is no file that could be replaced."));

    public override bool Deliver(PreparedDocument prepared, CancellationToken cancellation)
    {
        var (path, shown) = (prepared.Document.FullPath!, prepared.Document.Document.Path);
        try
        {
            _journal ??= JournalWriter.Open(settings);
            _journal.Record(prepared);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                [new InputError(shown, null, $"The journal cannot be written, so the file was left as it is: {error.Message}", "Name another place with --journal.")], error);
        }

        try
        {
            FileReplacement.Replace(path, shown, prepared.Draft!, prepared.Hash!);
            return true;
        }
        catch
        {
            _journal.Withdraw();
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _journal?.Dispose();
        base.Dispose(disposing);
    }
}
