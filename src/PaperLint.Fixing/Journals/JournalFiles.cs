using System.Globalization;
using PaperLint.Findings;
using PaperLint.Sources.Discovery;
using PaperLint.Storage;
using PaperLint.Text;

namespace PaperLint.Fixing.Journals;

/// <summary>The numbered journals of a checkout: <c>.paperlint/journal/0001.jsonl</c> and so on.</summary>
internal static class JournalFiles
{
    private const string Folder = "journal";
    private const string Ending = ".jsonl";
    internal const string UndoneEnding = ".undone";
    private const string OriginalEnding = ".original";

    private const string Elsewhere = "To undo a run with --journal, name its journal: paperlint undo FILE";

    /// <summary>No run comes so far. A file with a higher number is none of ours and counts for nothing.</summary>
    private const int Highest = 99_999_999;

    /// <summary>The journals that have not been undone, the last one first.</summary>
    /// <param name="workingFolder">Absolute.</param>
    /// <exception cref="InputException">There is none.</exception>
    internal static IReadOnlyList<string> NotUndone(string workingFolder)
    {
        var folder = FolderOf(workingFolder);
        var numbered = Numbered(folder).ToList();
        List<string> journals =
        [
            .. numbered
                .Where(file => file.Path.EndsWith(Ending, StringComparison.Ordinal))
                .OrderByDescending(file => file.Number)
                .ThenBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => file.Path),
        ];
        if (journals.Count > 0)
            return journals;
        var shown = DisplayPath.Of(folder, workingFolder);
        throw new InputException(
            numbered.Exists(file => file.Path.EndsWith(UndoneEnding, StringComparison.Ordinal))
                ? new InputError(null, null, $"Every run with a journal in {shown} has already been undone.", Elsewhere)
                : new InputError(null, null, $"There is nothing to undo: no run has left a journal in {shown}.", Elsewhere)
        );
    }

    /// <summary>Makes the next journal, empty.</summary>
    /// <param name="key">Of the user, whose journals it comes after; null where none can be told from those of others.</param>
    internal static WrittenFile CreateNext(string workingFolder, JournalKey? key)
    {
        LocalFolder.Create(LocalFolder.Above(workingFolder));
        var folder = FolderOf(workingFolder);
        LocalFolder.Check(folder);
        CreateForOwner(folder);
        DraftName.SweepStale(folder);
        SweepOriginals(folder);
        while (true)
        {
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{NextNumber(folder, key):0000}{Ending}"));
            try
            {
                var journal = WrittenFile.Private(path);
                FolderSync.Of(folder);
                return journal;
            }
            catch (IOException) when (Path.Exists(path))
            {
                // Another run has just taken this number.
            }
        }
    }

    /// <summary>The folder that relative paths in a journal start from: where <c>.paperlint</c> stands, else the journal's own.</summary>
    internal static string BaseOf(string journalPath) => ProjectOf(journalPath) ?? Path.GetDirectoryName(Path.GetFullPath(journalPath))!;

    /// <summary>The project that a journal is about, by where it stands; else that of the working folder.</summary>
    internal static string ProjectOf(string journalPath, string workingFolder) =>
        ProjectOf(journalPath) ?? LocalFolder.ProjectOf(workingFolder);

    /// <summary>Whether it is a file, as every journal that a run makes; a link is none, wherever it leads.</summary>
    internal static bool IsFile(string path) =>
        new FileInfo(path) is { Exists: true, LinkTarget: null } && !FileKind.IsNeitherFileNorFolder(path);

    /// <summary>Takes a journal out of the sequence; one that stands elsewhere keeps its name. What it keeps goes.</summary>
    internal static void MarkUndone(Journal journal)
    {
        var journalPath = journal.Path;
        var folder = Path.GetDirectoryName(Path.GetFullPath(journalPath))!;
        if (ProjectOf(journalPath) is null)
        {
            // Nothing is deleted because somebody else's journal says so.
            if (journal.Doubt is not null)
                return;
            foreach (var original in journal.Documents.Select(document => document.Original).OfType<string>().Where(IsFile))
                File.Delete(original);
            return;
        }

        LocalFolder.Check(folder);
        File.Move(journalPath, Path.ChangeExtension(journalPath, UndoneEnding), overwrite: true);
        FolderSync.Of(folder);
        SweepOriginals(folder);
    }

    /// <summary>The name of a file beside a journal that keeps what a compressed file was.</summary>
    /// <param name="number">Of the file, 1-based.</param>
    internal static string OriginalOf(string journalPath, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(journalPath)}.{number}{OriginalEnding}");

    /// <param name="workingFolder">Absolute.</param>
    internal static string FolderOf(string workingFolder) => Path.Combine(LocalFolder.Above(workingFolder), Folder);

    /// <summary>
    /// What stands in it is the text of files that others may not be allowed to read; a folder that is there already is as somebody wants
    /// it.
    /// </summary>
    private static void CreateForOwner(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static string? ProjectOf(string journalPath)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(journalPath))!;
        var parent = Path.GetDirectoryName(folder);
        return Path.GetFileName(folder) == Folder && Path.GetFileName(parent) == LocalFolder.Name ? Path.GetDirectoryName(parent)! : null;
    }

    /// <summary>Higher than all journals of the user, whatever numbers others have: the last of the user's own is the last run.</summary>
    private static int NextNumber(string folder, JournalKey? key)
    {
        var files = Numbered(folder).OrderByDescending(file => file.Number).ToList();
        var taken = files.Select(file => file.Number).ToHashSet();
        var top = Highest;
        while (taken.Contains(top))
            top--;
        var next =
            1
            + (
                key is null
                    ? taken.Where(number => number < top).DefaultIfEmpty().Max()
                    : files
                        .Find(file => file.Number < Highest && file.Path.EndsWith(Ending, StringComparison.Ordinal) && IsOf(key, file.Path))
                        .Number
            );
        while (taken.Contains(next))
            next++;
        return next;
    }

    /// <summary>Whether the first entry of a journal is the user's own.</summary>
    private static bool IsOf(JournalKey key, string path)
    {
        if (!IsFile(path))
            return false;
        try
        {
            return JournalReader.Read(path, key, ProjectOf(path)!, most: 1) is { Doubt: null, Documents.Count: > 0 };
        }
        catch (Exception error) when (error is InputException || FileFailure.Is(error))
        {
            // Undoing will not take it for one either.
            return false;
        }
    }

    /// <summary>Originals whose journal was undone, or is gone, are of no use to anybody.</summary>
    private static void SweepOriginals(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, $"*{OriginalEnding}"))
        {
            var journal = Path.GetFileNameWithoutExtension(Path.GetFileNameWithoutExtension(path));
            if (!File.Exists(Path.Combine(folder, journal + Ending)))
                File.Delete(path);
        }
    }

    private static IEnumerable<(int Number, string Path)> Numbered(string folder)
    {
        if (!Directory.Exists(folder))
            yield break;
        foreach (var path in Directory.EnumerateFileSystemEntries(folder))
        {
            if (
                int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number <= Highest
            )
                yield return (number, path);
        }
    }
}
