using PaperLint.Findings;
using PaperLint.Fixing.Journals;
using PaperLint.Fixing.Planning;
using PaperLint.Storage;
using PaperLint.Storage.Replacing;
using PaperLint.Text;

namespace PaperLint.Fixing.Delivering;

/// <summary>
/// Records what is about to be done to documents, each on the disk before it is done. JSON Lines: a line for the document, then
/// one for each edit and each decision that the edits change, and one that seals them all.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    private readonly SealedLines _lines;
    private readonly List<string> _originals = [];

    private JournalWriter(WrittenFile file, FixSettings settings) =>
        _lines = new SealedLines(
            file,
            settings.Key is { } key ? JournalSeal.Of(key, JournalFiles.ProjectOf(file.Name, settings.WorkingFolder)) : null
        );

    public string Path => _lines.Path;

    /// <exception cref="InputException">The journal that was asked for exists already.</exception>
    public static JournalWriter Open(FixSettings settings)
    {
        if (settings.JournalPath is not { } named)
            return new JournalWriter(JournalFiles.CreateNext(settings.WorkingFolder, settings.Key), settings);
        var path = System.IO.Path.GetFullPath(named, settings.WorkingFolder);
        RefuseToOverwrite(named, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        var file = WrittenFile.Private(path);
        FolderSync.Of(System.IO.Path.GetDirectoryName(path)!);
        return new JournalWriter(file, settings);
    }

    /// <summary>Says no before anything is done.</summary>
    /// <exception cref="InputException">The journal that was asked for exists already, or a link leads out of the project.</exception>
    public static void RefuseToOverwrite(FixSettings settings)
    {
        if (settings.JournalPath is not { } named)
        {
            LocalFolder.Check(JournalFiles.FolderOf(settings.WorkingFolder));
            return;
        }

        var path = System.IO.Path.GetFullPath(named, settings.WorkingFolder);
        Confinement.ToProject(settings.WorkingFolder).CheckNamed(System.IO.Path.GetDirectoryName(path)!, named);
        RefuseToOverwrite(named, path);
    }

    /// <summary>How many bytes are kept beside the journal, because no edit leads back to them.</summary>
    public long KeptBytes { get; private set; }

    /// <summary>Writes down all edits of a document and brings them to the disk.</summary>
    /// <exception cref="InputException">The document is not what was read any more.</exception>
    /// <exception cref="IOException">They cannot be written; the journal is as it was before, or takes nothing any more.</exception>
    public void Record(PreparedDocument prepared)
    {
        // Compressing the text again may give other bytes, so the very file is kept, before anything says that it is.
        (string Name, long Bytes)? original = prepared.Document.Layers.All(layer => layer.GivesSameBytes) ? null : Keep(prepared);
        Record(prepared, original);
    }

    private void Record(PreparedDocument prepared, (string Name, long Bytes)? original) =>
        _lines.Add(lines =>
        {
            var rules = new SortedSet<string>(StringComparer.Ordinal);
            long edits = 0;
            foreach (var change in prepared.Fixes.Changes)
            {
                rules.UnionWith(change.Fixed.Select(one => one.Finding.Rule.Id));
                edits += change.Edits.Count;
            }

            List<JournalDecision> decisions =
            [
                .. prepared.Examination.Decisions.Where(use => use.Origin is not null).Select(JournalDecision.Of),
            ];
            SealedLines.Write(lines, json =>
            {
                JournalJson.WriteHeader(json, _lines.IsSealed, prepared, JournalFiles.BaseOf(Path), original);
                JournalJson.WriteCounts(json, rules, edits, decisions.Count);
            });
            foreach (var edit in prepared.Fixes.Changes.SelectMany(change => change.Edits))
                SealedLines.Write(lines, json => JournalJson.WriteEdit(json, edit));
            foreach (var decision in decisions)
                SealedLines.Write(lines, decision.Write);
        });

    /// <summary>
    /// Says that the last document was left as it was after all; where even that cannot be written, its hash still tells.
    /// </summary>
    public void Withdraw()
    {
        try
        {
            _lines.Add(lines => SealedLines.Write(lines, static json => json.WriteBoolean("withdrawn", true)));
        }
        catch (IOException)
        {
            // Undoing finds the document as it was before the run and does nothing to it.
        }
    }

    /// <summary>Removes the journal and what this run has kept beside it, as far as that can be done.</summary>
    public void Delete()
    {
        foreach (var path in _originals.Append(Path))
        {
            try
            {
                File.Delete(path);
            }
            catch (Exception error) when (FileFailure.Is(error))
            {
                // It stays behind; nothing depends on it, and what the run has to say is worth more.
            }
        }
    }

    public void Dispose() => _lines.Dispose();

    private (string Name, long Bytes) Keep(PreparedDocument prepared)
    {
        var name = JournalFiles.OriginalOf(Path, _originals.Count + 1);
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        var path = System.IO.Path.Combine(folder, name);
        using var file = PendingFile.In(folder, PendingFile.ForOwner);
        using (var source = new HashingStream(prepared.Document.OpenRaw()))
        {
            source.CopyTo(file.Stream);
            if (source.Hash != prepared.Hash)
                throw FileReplacement.Changed(prepared.Document.Document.Path);
        }

        var bytes = file.Stream.Length;
        file.MoveTo(path, replaces: false);
        // Only now: a file that had the name before is somebody else's, and not to be deleted with the journal.
        _originals.Add(path);
        KeptBytes += bytes;
        return (name, bytes);
    }

    private static void RefuseToOverwrite(string named, string path)
    {
        if (System.IO.Path.Exists(path) || new FileInfo(path).LinkTarget is not null)
            throw new InputException(
                new InputError(named, null, "A file of that name already exists.", "A journal is never overwritten: name a new file.")
            );
    }
}
