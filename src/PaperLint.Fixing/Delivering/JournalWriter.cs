using PaperLint.Baselines;
using PaperLint.Findings;
using PaperLint.Fixing.Journals;
using PaperLint.Fixing.Planning;
using PaperLint.Storage;
using PaperLint.Storage.Replacing;
using PaperLint.Text;

namespace PaperLint.Fixing.Delivering;

/// <summary>
/// Records what is about to be done to documents, and flushes each entry to disk before it is done. JSON Lines: a line for the document,
/// one for each edit, one for each decision that the edits change, and one that seals the entry.
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

    /// <exception cref="InputException">The journal file named by the user already exists.</exception>
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

    /// <summary>Checks the journal path before anything is done.</summary>
    /// <exception cref="InputException">The journal file named by the user already exists, or a link leads out of the project.</exception>
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

    /// <summary>The size in bytes of the original files kept beside the journal, because edits alone cannot restore them.</summary>
    public long KeptBytes { get; private set; }

    /// <summary>Writes all edits of a document, and flushes them to disk.</summary>
    /// <exception cref="InputException">The document has changed since it was read.</exception>
    /// <exception cref="IOException">The entry cannot be written; the journal is unchanged, or accepts no further entries.</exception>
    public void Record(PreparedDocument prepared)
    {
        // Compressing the text again may give different bytes, so the original file is kept, before the journal says so.
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

            // They were collected by several threads, in no particular order.
            List<JournalDecision> decisions =
            [
                .. prepared
                    .Examination.Decisions.Where(use => use.Origin is not null)
                    .Select(JournalDecision.Of)
                    .OrderBy(decision => DecisionLine.Of(decision.Before), StringComparer.Ordinal),
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
    /// Records that the last document was left unchanged after all. If this cannot be written, the hash of the document still shows it.
    /// </summary>
    public void Withdraw()
    {
        try
        {
            _lines.Add(lines => SealedLines.Write(lines, static json => json.WriteBoolean("withdrawn", true)));
        }
        catch (IOException)
        {
            // Undo finds the document as it was before the run, and leaves it alone.
        }
    }

    /// <summary>Deletes the journal and the original files that this run has kept beside it, if possible.</summary>
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
                // The file stays behind. Nothing depends on it, and this must not hide the result of the run.
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
        // Not before the move succeeds: an existing file of that name is not ours, and must not be deleted with the journal.
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
