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

    /// <summary>Far more runs than anyone makes. A file with a higher number is not ours, and is ignored.</summary>
    private const int Highest = 99_999_999;

    /// <summary>The journals that have not been undone, latest first.</summary>
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

    /// <summary>Creates the next journal, empty.</summary>
    /// <param name="key">
    /// The user's key: the journal gets a number after all journals signed with it; null if the user's journals cannot be told from others.
    /// </param>
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

    /// <summary>
    /// The folder that relative paths in a journal start from: the one that contains <c>.paperlint</c>, else the journal's own.
    /// </summary>
    internal static string BaseOf(string journalPath) => ProjectOf(journalPath) ?? Path.GetDirectoryName(Path.GetFullPath(journalPath))!;

    /// <summary>The project that a journal belongs to, by its location; else that of the working folder.</summary>
    internal static string ProjectOf(string journalPath, string workingFolder) =>
        ProjectOf(journalPath) ?? LocalFolder.ProjectOf(workingFolder);

    /// <summary>Whether it is a regular file, as every journal that a run creates; links do not count, wherever they lead.</summary>
    internal static bool IsFile(string path) =>
        new FileInfo(path) is { Exists: true, LinkTarget: null } && !FileKind.IsNeitherFileNorFolder(path);

    /// <summary>
    /// Renames a journal so that it no longer counts, unless it is outside of the journal folder, and deletes the original files that it
    /// kept.
    /// </summary>
    internal static void MarkUndone(Journal journal)
    {
        var journalPath = journal.Path;
        var folder = Path.GetDirectoryName(Path.GetFullPath(journalPath))!;
        if (ProjectOf(journalPath) is null)
        {
            // Never delete files because someone else's journal names them.
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

    /// <summary>The name of a file beside a journal that keeps the original of a compressed file.</summary>
    /// <param name="number">The number of the file, 1-based.</param>
    internal static string OriginalOf(string journalPath, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(journalPath)}.{number}{OriginalEnding}");

    /// <param name="workingFolder">Absolute.</param>
    internal static string FolderOf(string workingFolder) => Path.Combine(LocalFolder.Above(workingFolder), Folder);

    /// <summary>
    /// The folder is private, because journals contain text of files that others may not be allowed to read. An existing folder is left as
    /// the user has set it up.
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

    /// <summary>
    /// A number higher than those of all journals of the user, whatever numbers others have, so that the user's last journal is the last
    /// run.
    /// </summary>
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

    /// <summary>Whether the first entry of a journal was signed by the user.</summary>
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
            // Undo will not accept it either.
            return false;
        }
    }

    /// <summary>Deletes originals whose journal was undone or is gone.</summary>
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
