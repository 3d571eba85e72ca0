using System.Globalization;
using PaperLint.Findings;

namespace PaperLint.Engine.Fixing;

/// <summary>The numbered journals of a checkout: <c>.paperlint/journal/0001.jsonl</c> and so on.</summary>
public static class JournalFiles
{
    private const string Folder = "journal";
    private const string Ending = ".jsonl";
    private const string UndoneEnding = ".undone";

    /// <summary>The journal of the last run that has not been undone.</summary>
    /// <param name="workingFolder">Absolute.</param>
    /// <exception cref="InputException">There is none.</exception>
    public static string Latest(string workingFolder)
    {
        var folder = FolderOf(workingFolder);
        var latest = Numbered(folder)
            .Where(file => file.Path.EndsWith(Ending, StringComparison.Ordinal))
            .OrderByDescending(file => file.Number)
            .Select(file => file.Path)
            .FirstOrDefault();
        return latest ?? throw new InputException(new InputError(
            null, null, $"There is no journal in {folder}, so there is nothing to undo.", "Name the journal if it is elsewhere."));
    }

    /// <summary>Makes the next journal, empty.</summary>
    internal static FileStream CreateNext(string workingFolder)
    {
        LocalFolder.Create(LocalFolder.Above(workingFolder));
        var folder = FolderOf(workingFolder);
        Directory.CreateDirectory(folder);
        for (var number = Numbered(folder).Select(file => file.Number).DefaultIfEmpty().Max() + 1; ; number++)
        {
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:0000}{Ending}"));
            try
            {
                return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another run has just taken this number.
            }
        }
    }

    /// <summary>The folder that relative paths in a journal start from: where <c>.paperlint</c> stands, else the journal's own.</summary>
    internal static string BaseOf(string journalPath)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(journalPath))!;
        var parent = Path.GetDirectoryName(folder);
        return Path.GetFileName(folder) == Folder && Path.GetFileName(parent) == LocalFolder.Name ? Path.GetDirectoryName(parent)! : folder;
    }

    /// <summary>Takes a journal out of the sequence; one that stands elsewhere keeps its name.</summary>
    internal static void MarkUndone(string journalPath)
    {
        if (BaseOf(journalPath) != Path.GetDirectoryName(Path.GetFullPath(journalPath)))
            File.Move(journalPath, Path.ChangeExtension(journalPath, UndoneEnding), overwrite: true);
    }

    private static string FolderOf(string workingFolder) => Path.Combine(LocalFolder.Above(workingFolder), Folder);

    private static IEnumerable<(int Number, string Path)> Numbered(string folder)
    {
        if (!Directory.Exists(folder))
            yield break;
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            if (int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                yield return (number, path);
        }
    }
}
