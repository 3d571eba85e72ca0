using PaperLint.Findings;
using PaperLint.Fixing.Planning;
using PaperLint.Sources;
using PaperLint.Storage;
using PaperLint.Storage.Replacing;
using PaperLint.Text;

namespace PaperLint.Fixing.Delivering;

/// <summary>Replaces each file with its draft; the journal records this before it happens.</summary>
internal sealed class InPlaceDelivery : Delivery
{
    private readonly FixSettings _settings;
    private JournalWriter? _journal;
    private bool _hasReplaced;

    /// <exception cref="InputException">The journal file named by the user already exists.</exception>
    public InPlaceDelivery(FixSettings settings)
    {
        JournalWriter.RefuseToOverwrite(settings);
        LocalFolder.Sweep(settings.WorkingFolder);
        _settings = settings;
    }

    public override bool WantsEveryDocument => false;

    public override string? JournalPath => _hasReplaced ? _journal!.Path : null;

    public override long KeptBytes => _hasReplaced ? _journal!.KeptBytes : 0;

    public override string FolderFor(OpenableDocument document)
    {
        var shown = document.Document.Path;
        if (document.FullPath is not { } path)
            throw new InputException(new InputError(shown, null, "This is not a file that can be replaced."));
        Confinement.OfFile(path, _settings.WorkingFolder).CheckData(path, shown);
        return FileReplacement.FolderOf(path, shown, _settings.BreaksHardLinks);
    }

    /// <summary>
    /// The draft has another owner and group until it is accepted, so the mode of the file would give its permissions to the wrong users.
    /// </summary>
    public override UnixFileMode ModeFor(OpenableDocument document) => PendingFile.ForOwner;

    public override void Accept(OpenableDocument document, Draft draft) =>
        FileTraits.Copy(FileReplacement.TargetOf(document.FullPath!), draft.Path, document.Document.Path);

    public override bool Deliver(PreparedDocument prepared, CancellationToken cancellation)
    {
        var (path, shown) = (prepared.Document.FullPath!, prepared.Document.Document.Path);
        try
        {
            _journal ??= JournalWriter.Open(_settings);
            _journal.Record(prepared);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw new InputException(
                [
                    new InputError(
                        shown,
                        null,
                        $"The journal cannot be written, so the file was left unchanged: {SystemReason.Of(error)}",
                        "Name another file with --journal."
                    ),
                ],
                error
            );
        }

        try
        {
            FileReplacement.Replace(path, shown, prepared.Draft!, prepared.Hash!);
            return _hasReplaced = true;
        }
        catch
        {
            _journal.Withdraw();
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && _journal is not null)
        {
            _journal.Dispose();
            // There is nothing to undo in this run, so the next undo must find an earlier one.
            if (!_hasReplaced)
                _journal.Delete();
        }

        base.Dispose(disposing);
    }
}
