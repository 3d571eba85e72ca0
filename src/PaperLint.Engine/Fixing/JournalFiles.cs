using System.Globalization;
using PaperLint.Engine.Storage;
using PaperLint.Findings;

namespace PaperLint.Engine.Fixing;

/// <summary>The numbered journals of a checkout: <c>.paperlint/journal/0001.jsonl</c> and so on.</summary>
public static class JournalFiles
{
    private const string Folder = "journal";
    private const string Ending = ".jsonl";
    private const string UndoneEnding = ".undone";
    private const string OriginalEnding = ".original";

    /// <summary>No run comes so far. A file with a higher number is none of ours and counts for nothing.</summary>
    private const int Highest = 99_999_999;

    /// <summary>The journals that have not been undone, the last one first.</summary>
    /// <param name="workingFolder">Absolute.</param>
    /// <exception cref="InputException">There is none.</exception>
    internal static IReadOnlyList<string> NotUndone(string workingFolder)
    {
        var folder = FolderOf(workingFolder);
        List<string> journals =
        [
            .. Numbered(folder)
                .Where(file => file.Path.EndsWith(Ending, StringComparison.Ordinal))
                .OrderByDescending(file => file.Number)
                .ThenBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => file.Path),
        ];
        return journals.Count > 0 ? journals : throw new InputException(new InputError(
            null, null, $"There is no journal in {folder}, so there is nothing to undo.", "Name the journal if it is elsewhere."));
    }

    /// <summary>Makes the next journal, empty.</summary>
    internal static WrittenFile CreateNext(string workingFolder)
    {
        LocalFolder.Create(LocalFolder.Above(workingFolder));
        var folder = FolderOf(workingFolder);
        LocalFolder.Check(folder);
        CreateForOwner(folder);
        DraftName.SweepStale(folder);
        SweepOriginals(folder);
        while (true)
        {
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{NextNumber(folder):0000}{Ending}"));
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
    internal static string ProjectOf(string journalPath, string workingFolder) => ProjectOf(journalPath) ?? LocalFolder.ProjectOf(workingFolder);

    /// <summary>Takes a journal out of the sequence; one that stands elsewhere keeps its name.</summary>
    internal static void MarkUndone(string journalPath)
    {
        if (ProjectOf(journalPath) is null)
            return;
        var folder = Path.GetDirectoryName(Path.GetFullPath(journalPath))!;
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

    /// <summary>What stands in it is the text of files that others may not be allowed to read; a folder that is there already is as somebody wants it.</summary>
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

    /// <summary>One more than the highest, below those that somebody has put at the very top.</summary>
    private static int NextNumber(string folder)
    {
        var taken = Numbered(folder).Select(file => file.Number).ToHashSet();
        var top = Highest;
        while (taken.Contains(top))
            top--;
        return taken.Where(number => number < top).DefaultIfEmpty().Max() + 1;
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
            if (int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Highest)
                yield return (number, path);
        }
    }
}
