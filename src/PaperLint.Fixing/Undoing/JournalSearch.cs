using PaperLint.Findings;
using PaperLint.Fixing.Journals;
using PaperLint.Sources.Discovery;
using PaperLint.Text;

namespace PaperLint.Fixing.Undoing;

/// <summary>Finds journals and reads them.</summary>
/// <param name="workingFolder">Absolute.</param>
/// <param name="key">The key that the user's journals are signed with; null if there is none.</param>
internal sealed class JournalSearch(string workingFolder, JournalKey? key)
{
    /// <summary>The user's last journal that is not empty, whatever numbers others have.</summary>
    public FoundJournal Latest()
    {
        var passed = new List<Journal>();
        var passedOver = new List<string>();
        InputException? unreadable = null;
        foreach (var path in JournalFiles.NotUndone(workingFolder))
        {
            try
            {
                var shown = DisplayPath.Of(path, workingFolder);
                if (new FileInfo(path).LinkTarget is not null)
                    throw new InputException(
                        new InputError(
                            shown,
                            null,
                            "This is a link, which no run creates, so it was not followed.",
                            "Name the journal that it points to."
                        )
                    );
                var journal = Read(path, shown);
                if (journal is { Doubt: null, Documents.Count: > 0 })
                    return new FoundJournal(journal, passedOver);
                passed.Add(journal);
                if (journal.Doubt is not null)
                    passedOver.Add(path);
            }
            catch (InputException error)
            {
                unreadable ??= error;
                passedOver.Add(path);
            }
        }

        return passed.Count > 0
            ? new FoundJournal(passed.Find(journal => journal.Documents.Count > 0) ?? passed[0], [])
            : throw unreadable!;
    }

    /// <param name="path">Absolute.</param>
    /// <exception cref="InputException">There is no such journal, or it cannot be read.</exception>
    public Journal Read(string path, string shown)
    {
        const string Names = "Name the file given to --journal, or none for the last run.";
        if (Directory.Exists(path))
            throw new InputException(new InputError(shown, null, "This is a folder, not a journal.", Names));
        if (!Path.Exists(path))
            throw new InputException(
                new InputError(
                    shown,
                    null,
                    Path.Exists(Path.ChangeExtension(path, JournalFiles.UndoneEnding))
                        ? "This journal has already been undone."
                        : "There is no such journal.",
                    Names
                )
            );
        if (FileKind.IsNeitherFileNorFolder(path))
            throw new InputException(new InputError(shown, null, "This is a pipe or a device, not a journal.", Names));
        try
        {
            return JournalReader.Read(path, key, JournalFiles.ProjectOf(path, workingFolder));
        }
        catch (InputException error)
        {
            throw new InputException([.. error.Errors.Select(one => one with { Path = shown })], error);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw new InputException([new InputError(shown, null, $"The journal cannot be read: {SystemReason.Of(error)}")], error);
        }
    }

    /// <summary>The error about a journal that is not used because nothing shows that it is the user's own.</summary>
    public InputException Untrusted(Journal journal, string doubt)
    {
        const int Most = 5;
        var files = journal
            .Documents.Select(document => $"'{DisplayPath.Of(document.Path, workingFolder)}'")
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var named = string.Join(", ", files.Take(Most)) + (files.Count > Most ? $" and {files.Count - Most} more" : "");
        return new InputException(
            new InputError(
                DisplayPath.Of(journal.Path, workingFolder),
                null,
                $"Nothing shows that this journal is yours, so it was not used. {doubt}",
                $"It would change {(files.Count == 0 ? "nothing" : named)}. If you trust it, add --trust-journal."
            )
        );
    }
}
