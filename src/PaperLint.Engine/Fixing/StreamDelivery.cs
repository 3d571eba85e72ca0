using PaperLint.Engine.Documents;

namespace PaperLint.Engine.Fixing;

/// <summary>Writes the documents one behind the other, each when it has been reviewed.</summary>
internal sealed class StreamDelivery(Stream output) : Delivery
{
    public override bool WantsEveryDocument => true;

    public override string FolderFor(OpenableDocument document) => Path.GetTempPath();

    public override bool Deliver(PreparedDocument prepared, CancellationToken cancellation)
    {
        using var draft = prepared.Draft!.Open();
        draft.CopyTo(output);
        output.Flush();
        return true;
    }
}
