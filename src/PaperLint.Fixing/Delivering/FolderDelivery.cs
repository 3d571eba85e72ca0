using System.Text;
using PaperLint.Findings;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;
using PaperLint.Storage;
using PaperLint.Storage.Replacing;
using PaperLint.Text;

namespace PaperLint.Fixing.Delivering;

/// <summary>Writes a fixed copy of a dataset: every document, a list of changes, and a manifest that links the two.</summary>
/// <remarks>Nothing depends on the clock or the machine: the same documents, rules and version give the same bytes.</remarks>
internal sealed class FolderDelivery : Delivery
{
    private readonly string _folder;
    private readonly string _workingFolder;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { OwnOutput.ManifestName, OwnOutput.ChangesName };

    private readonly HashSet<string> _originals;

    /// <param name="documents">All documents that are read; none of them may be replaced.</param>
    /// <param name="workingFolder">Absolute.</param>
    /// <exception cref="InputException">
    /// The folder contains something that PaperLint did not write, or leads out of the project.
    /// </exception>
    public FolderDelivery(string folder, IEnumerable<OpenableDocument> documents, string workingFolder)
    {
        _workingFolder = workingFolder;
        _originals = [.. documents.Select(document => document.FullPath).OfType<string>().Select(FileReplacement.TargetOf)];
        _folder = Path.GetFullPath(folder);
        Confinement.ToProject(workingFolder).CheckNamed(_folder, DisplayPath.Of(_folder, workingFolder));
        if (File.Exists(folder))
            throw new InputException(new InputError(folder, null, "This is a file, not a folder.", "Name a folder to write to."));
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !ToolFolder.IsFixedCopy(folder))
            throw new InputException(
                new InputError(
                    folder,
                    null,
                    "The folder contains other files, which might be overwritten.",
                    "Name an empty folder, or one that an earlier run wrote to."
                )
            );
    }

    public override bool WantsEveryDocument => true;

    public override string FolderFor(OpenableDocument document)
    {
        var target = TargetOf(document);
        if (!_taken.Add(Path.GetRelativePath(_folder, target)))
            throw new InputException(
                new InputError(
                    document.Document.Path,
                    null,
                    "Another file would be written under the same name.",
                    "Run PaperLint from a folder that contains both."
                )
            );
        if (File.Exists(target) && _originals.Contains(FileReplacement.TargetOf(target)))
            throw new InputException(
                new InputError(document.Document.Path, null, "The copy would overwrite a file that is being read.", "Name another folder.")
            );
        var folder = Path.GetDirectoryName(target)!;
        Confinement.To(_folder).Check(folder, DisplayPath.Of(folder, _workingFolder));
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
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw FileReplacement.CannotWrite(prepared.Document.Document.Path, error);
        }
    }

    public override void Finish(DeliveryReport report)
    {
        Write(OwnOutput.ChangesName, Encoding.UTF8.GetBytes(ChangeLog.Of(report)));
        Write(OwnOutput.ManifestName, Manifest.Of(report, TargetName));
    }

    /// <summary>The path relative to the output folder, with <c>/</c>.</summary>
    private string TargetName(OpenableDocument document) => PortablePath.Of(Path.GetRelativePath(_folder, TargetOf(document)));

    /// <summary>A document outside of the working folder has no relative path, so its file name is used.</summary>
    private string TargetOf(OpenableDocument document)
    {
        var path = document.Document.Path;
        return Path.GetFullPath(Path.IsPathRooted(path) ? Path.GetFileName(path) : path, _folder);
    }

    private void Write(string name, byte[] content)
    {
        try
        {
            WholeFile.Write(Path.Combine(_folder, name), file => file.Write(content));
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw new InputException(
                [new InputError(Path.Combine(_folder, name), null, $"The file cannot be written: {SystemReason.Of(error)}")],
                error
            );
        }
    }
}
