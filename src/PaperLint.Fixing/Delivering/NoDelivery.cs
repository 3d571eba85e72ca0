using PaperLint.Sources;

namespace PaperLint.Fixing.Delivering;

/// <summary>For a dry run: drafts are written and checked as usual, and deleted at the end.</summary>
internal sealed class NoDelivery : Delivery
{
    public override bool WantsEveryDocument => false;

    public override string FolderFor(OpenableDocument document) => Path.GetTempPath();

    public override bool Deliver(PreparedDocument prepared, CancellationToken cancellation) => false;
}
