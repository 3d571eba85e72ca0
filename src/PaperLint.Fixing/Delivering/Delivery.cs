using PaperLint.Findings;
using PaperLint.Fixing.Planning;
using PaperLint.Sources;
using PaperLint.Storage;
using PaperLint.Storage.Replacing;

namespace PaperLint.Fixing.Delivering;

/// <summary>Moves drafts to where the user wants them.</summary>
internal abstract class Delivery : IDisposable
{
    /// <summary>Whether documents without fixes are delivered too.</summary>
    public abstract bool WantsEveryDocument { get; }

    /// <summary>The journal that undoes the run; null if there is none.</summary>
    public virtual string? JournalPath => null;

    /// <inheritdoc cref="FixResult.KeptBytes"/>
    public virtual long KeptBytes => 0;

    /// <param name="documents">All documents of the run; none of them may be overwritten by the result of another.</param>
    /// <exception cref="InputException">The target cannot be written to at all.</exception>
    public static Delivery To(FixSettings settings, IReadOnlyList<OpenableDocument> documents) =>
        settings.Target switch
        {
            FixTarget.InPlace => new InPlaceDelivery(settings),
            FixTarget.OutputFolder folder => new FolderDelivery(folder.Path, documents, settings.WorkingFolder),
            FixTarget.DryRun => new NoDelivery(),
            var other => throw new ArgumentException($"There is no delivery to {other.GetType().Name}.", nameof(settings)),
        };

    /// <summary>The folder in which to write the draft of a document.</summary>
    /// <exception cref="InputException">The document cannot be delivered.</exception>
    public abstract string FolderFor(OpenableDocument document);

    /// <summary>
    /// The mode of a document's draft from its first byte: those who can read and write the file can do the same with the draft, as far as
    /// the umask of the process allows.
    /// </summary>
    public virtual UnixFileMode ModeFor(OpenableDocument document) =>
        FileTraits.CopyModeOf(document.FullPath is { } path ? FileReplacement.TargetOf(path) : null);

    /// <summary>Prepares a draft for its destination, before any draft is delivered.</summary>
    /// <exception cref="InputException">The draft cannot get the traits that it needs there.</exception>
    public virtual void Accept(OpenableDocument document, Draft draft) { }

    /// <summary>Delivers one document that has a draft.</summary>
    /// <returns>Whether the document is now where the user wants it; false in a dry run.</returns>
    /// <exception cref="InputException">It cannot be delivered, and the existing file is unchanged.</exception>
    public abstract bool Deliver(PreparedDocument prepared, CancellationToken cancellation);

    /// <summary>Called after the last document.</summary>
    public virtual void Finish(DeliveryReport report) { }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }
}
