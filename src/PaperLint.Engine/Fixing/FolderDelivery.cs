using System.Text;
using PaperLint.Engine.Documents;
using PaperLint.Findings;

namespace PaperLint.Engine.Fixing;

/// <summary>Writes the cleaned copy of a dataset: every document, what was done, and a manifest that ties the two together.</summary>
/// <remarks>Nothing in it depends on the clock or the machine: the same documents, rules and version give the same bytes.</remarks>
internal sealed class FolderDelivery : Delivery
{
    public const string ManifestName = "manifest.json";
    public const string ChangesName = "CHANGES.md";

    private readonly string _folder;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { ManifestName, ChangesName };

    private readonly HashSet<string> _originals;

    /// <param name="documents">All that are read; none of them may be replaced.</param>
    /// <exception cref="InputException">The folder holds something that PaperLint did not write.</exception>
    public FolderDelivery(string folder, IEnumerable<OpenableDocument> documents)
    {
        _originals = [.. documents.Select(document => document.FullPath).OfType<string>().Select(FileReplacement.TargetOf)];
        _folder = Path.GetFullPath(folder);
        if (File.Exists(folder))
            throw new InputException(new InputError(folder, null, "This is a file, not a folder.", "Name a folder to write to."));
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, ManifestName)))
            throw new InputException(new InputError(folder, null, "The folder holds other files, which might be overwritten.", "Name an empty folder, or one that was written to before."));
    }

    public override bool WantsEveryDocument => true;

    public override string FolderFor(OpenableDocument document)
    {
        var target = TargetOf(document);
        if (!_taken.Add(Path.GetRelativePath(_folder, target)))
            throw new InputException(new InputError(document.Document.Path, null, "Another file is written under the same name.", "Run PaperLint from a folder that both lie in."));
        if (File.Exists(target) && _originals.Contains(FileReplacement.TargetOf(target)))
            throw new InputException(new InputError(document.Document.Path, null, "The copy would take the place of a file that is being read.", "Name another folder."));
        var folder = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(folder);
        return folder;
    }

    public override bool Deliver(PreparedDocument prepared, CancellationToken cancellation)
    {
        try
        {
            prepared.Draft!.MoveTo(TargetOf(prepared.Document));
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw FileReplacement.CannotWrite(prepared.Document.Document.Path, error);
        }
    }

    public override void Finish(DeliveryReport report)
    {
        Write(ChangesName, Encoding.UTF8.GetBytes(ChangeLog.Of(report)));
        Write(ManifestName, Manifest.Of(report, TargetName));
    }

    /// <summary>The path below the output folder, with <c>/</c>.</summary>
    private string TargetName(OpenableDocument document) => Path.GetRelativePath(_folder, TargetOf(document)).Replace('\\', '/');

    /// <summary>A document from elsewhere has no path below the working folder: its name must do.</summary>
    private string TargetOf(OpenableDocument document)
    {
        var path = document.Document.Path;
        return Path.GetFullPath(Path.IsPathRooted(path) ? Path.GetFileName(path) : path, _folder);
    }

    private void Write(string name, byte[] content)
    {
        try
        {
            Directory.CreateDirectory(_folder);
            using var draft = Draft.Write(_folder, () => new MemoryStream(content), [], [], CancellationToken.None);
            draft.MoveTo(Path.Combine(_folder, name));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException([new InputError(Path.Combine(_folder, name), null, $"The file cannot be written: {error.Message}")], error);
        }
    }
}
