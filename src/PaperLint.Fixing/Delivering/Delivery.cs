using PaperLint.Findings;
using PaperLint.Fixing.Planning;
using PaperLint.Sources;
using PaperLint.Storage;
using PaperLint.Storage.Replacing;

namespace PaperLint.Fixing.Delivering;

/// <summary>Brings drafts to where the user wants them.</summary>
internal abstract class Delivery : IDisposable
{
    /// <summary>Whether documents without any fix are delivered too.</summary>
    public abstract bool WantsEveryDocument { get; }

    /// <summary>What undoes the run; null where nothing does.</summary>
    public virtual string? JournalPath => null;

    /// <inheritdoc cref="FixResult.KeptBytes"/>
    public virtual long KeptBytes => 0;

    /// <param name="documents">All of the run, none of which may be overwritten by what is made of another.</param>
    /// <exception cref="InputException">The target cannot be written to at all.</exception>
    public static Delivery To(FixSettings settings, IReadOnlyList<OpenableDocument> documents) =>
        settings.Target switch
        {
            FixTarget.InPlace => new InPlaceDelivery(settings),
            FixTarget.OutputFolder folder => new FolderDelivery(folder.Path, documents, settings.WorkingFolder),
            FixTarget.DryRun => new NoDelivery(),
            var other => throw new ArgumentException($"There is no delivery to {other.GetType().Name}.", nameof(settings)),
        };

    /// <summary>The folder in which the document's draft is to be written.</summary>
    /// <exception cref="InputException">The document cannot be delivered.</exception>
    public abstract string FolderFor(OpenableDocument document);

    /// <summary>
    /// Who may do what with the document's draft from its first byte: read and write it who may do so with the file, as far as the process
    /// allows.
    /// </summary>
    public virtual UnixFileMode ModeFor(OpenableDocument document) =>
        FileTraits.OpennessOf(document.FullPath is { } path ? FileReplacement.TargetOf(path) : null);

    /// <summary>Makes a draft ready for the place that it is for, before any is delivered.</summary>
    /// <exception cref="InputException">It cannot be what the file is in that place.</exception>
    public virtual void Accept(OpenableDocument document, Draft draft) { }

    /// <summary>Delivers one document that has a draft.</summary>
    /// <returns>Whether it is where the user wants it; in a dry run it is not.</returns>
    /// <exception cref="InputException">It cannot be, and what was there is as it was.</exception>
    public abstract bool Deliver(PreparedDocument prepared, CancellationToken cancellation);

    /// <summary>After the last document.</summary>
    public virtual void Finish(DeliveryReport report) { }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }
}
