using PaperLint.Findings;
using PaperLint.Fixing.Journals;
using PaperLint.Formats.Layers;
using PaperLint.Records;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;
using PaperLint.Storage;
using PaperLint.Storage.Replacing;
using PaperLint.Text;

namespace PaperLint.Fixing.Undoing;

/// <summary>Restores single documents of a journal to their bytes before the run.</summary>
/// <param name="workingFolder">Absolute.</param>
internal sealed class DocumentRestoration(Journal journal, string workingFolder)
{
    /// <inheritdoc cref="Undo.SettingsOf"/>
    public Func<string, DocumentSettings>? SettingsOf { get; init; }

    /// <inheritdoc cref="Undo.BreaksHardLinks"/>
    public bool BreaksHardLinks { get; init; }

    public UndoneDocument Restore(JournalDocument document, CancellationToken cancellation)
    {
        var shown = DisplayPath.Of(document.Path, workingFolder);
        try
        {
            Check(document.Path, shown);
            if (FileKind.IsNeitherFileNorFolder(document.Path))
                throw new InputException(new InputError(shown, null, "This is now a pipe or a device, so it was left unchanged."));
            var hash = HashingStream.Of(document.Path);
            if (hash == document.HashBefore)
                return new UndoneDocument(shown, UndoOutcome.AlreadyOriginal, [], null);
            if (hash != document.HashAfter)
                return MovedOn(document, shown, hash, cancellation);
            using var draft = OriginalOf(document, shown, cancellation);
            if (
                document is { Original: null, TextBefore: { } text }
                    ? draft.Copy.TextWritten.Sha256 != text
                    : draft.Copy.Written.Sha256 != document.HashBefore
            )
                return Failed(
                    shown,
                    new InputError(
                        shown,
                        null,
                        "The journal's content does not restore the file that it names, so the file was left unchanged."
                    )
                );
            FileReplacement.Replace(document.Path, shown, draft, document.HashAfter);
            return new UndoneDocument(shown, UndoOutcome.Restored, [], null);
        }
        catch (InputException error)
        {
            return Failed(shown, error.Errors[0]);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException && !File.Exists(document.Path))
        {
            return Failed(shown, Gone(document, shown));
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return Failed(shown, new InputError(shown, null, $"The file cannot be restored: {SystemReason.Of(error)}"));
        }
    }

    private InputError Gone(JournalDocument document, string shown) =>
        document.Original is { } original
            ? new InputError(
                shown,
                null,
                "The file no longer exists, so nothing was written.",
                $"Its content before the run is in '{DisplayPath.Of(original, workingFolder)}'."
            )
            : new InputError(
                shown,
                null,
                "The file no longer exists, and the journal has only what was changed in it.",
                "Restore it as the run left it, from Git or a copy, and undo again."
            );

    /// <summary>
    /// Whatever a journal says, only files that a run could have written are changed; if it is not the user's own, only those in its
    /// project.
    /// </summary>
    private void Check(string path, string shown)
    {
        var project = JournalFiles.ProjectOf(journal.Path, workingFolder);
        (journal.Doubt is null ? Confinement.OfFile(path, project) : Confinement.To(project)).CheckData(path, shown);
    }

    private Draft OriginalOf(JournalDocument document, string shown, CancellationToken cancellation)
    {
        var folder = FileReplacement.FolderOf(document.Path, shown, BreaksHardLinks);
        DraftName.SweepStale(folder);
        Func<Stream> open = () => File.OpenRead(document.Path);
        if (document.Original is not { } original)
            return Draft.Write(folder, open, ContentLayer.Of(open), Inverse(document), cancellation);
        if (!JournalFiles.IsFile(original))
            throw new InputException(
                new InputError(
                    shown,
                    null,
                    $"'{DisplayPath.Of(original, workingFolder)}', which held the compressed file, no longer exists, so the file was left unchanged.",
                    "The journal still has the old text."
                )
            );
        return Draft.Write(folder, () => File.OpenRead(original), [], [], cancellation);
    }

    /// <summary>The inverse edits, positioned in the document as the run left it.</summary>
    private static IEnumerable<RawEdit> Inverse(JournalDocument document)
    {
        long growth = 0;
        foreach (var edit in document.Edits)
        {
            yield return new RawEdit(new ByteSpan(edit.Offset + growth, edit.After.Length), edit.Before);
            growth += edit.After.Length - edit.Before.Length;
        }
    }

    private UndoneDocument MovedOn(JournalDocument document, string shown, string hash, CancellationToken cancellation)
    {
        if (document is { TextBefore: { } text } && TextHashOf(document.Path) == text && document.Original is null)
            return new UndoneDocument(shown, UndoOutcome.AlreadyOriginal, [], null);
        var now = Recognise(document.Path, shown);
        var restoration = RecordRestoration.In(now, document.Edits);
        if (restoration.Edits.Count > 0)
        {
            using var draft = Draft.Write(
                FileReplacement.FolderOf(document.Path, shown, BreaksHardLinks),
                now!.OpenRaw,
                now.Layers,
                restoration.Edits,
                cancellation
            );
            if (draft.Copy.Read.Sha256 != hash)
                throw FileReplacement.Changed(shown);
            if (!restoration.Fits(now, () => now.TextOf(draft.Open())))
                throw new InputException(
                    new InputError(
                        shown,
                        null,
                        "Restoring its records would change how the rest of the file reads, so it was left unchanged."
                    )
                );
            FileReplacement.Replace(document.Path, shown, draft, hash);
        }

        var records = restoration.Records;
        if (records.All(record => record.IsBack))
            return new UndoneDocument(shown, UndoOutcome.RecordsRestored, records, null);
        // Report the positions and proposals for the other records in the file as it is now.
        var rest = RecordRestoration.In(now, document.Edits);
        var places = rest.Records.ToDictionary(record => record.Row);
        return new UndoneDocument(
            shown,
            UndoOutcome.MovedOn,
            [.. records.Select(record => record with { Line = places[record.Row].Line })],
            new InputError(shown, null, "The file was changed after the run.")
        )
        {
            FullPath = document.Path,
            Proposals = now is { Layers.Count: 0 } ? rest.Proposals : [],
        };
    }

    private static string? TextHashOf(string path)
    {
        Func<Stream> open = () => File.OpenRead(path);
        try
        {
            using var text = new HashingStream(ContentLayer.Read(open(), ContentLayer.Of(open)));
            text.CopyTo(Stream.Null);
            return text.Hash;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <returns>Null if it is no longer a readable document, or if a configuration is invalid.</returns>
    private OpenableDocument? Recognise(string path, string shown)
    {
        try
        {
            var formats = SettingsOf is null ? DocumentFormats.Default : DocumentFormats.Of(SettingsOf(path));
            return DocumentRecognition.Of(new DocumentSource(shown, IsNamed: true, () => File.OpenRead(path), path), formats).Document;
        }
        catch (InputException)
        {
            return null;
        }
    }

    private static UndoneDocument Failed(string shown, InputError error) => new(shown, UndoOutcome.Failed, [], error);
}
