using PaperLint.Rules;

namespace PaperLint.Engine.Fixing;

/// <summary>The folder <c>.paperlint</c>, in which PaperLint keeps what belongs to a checkout and is no data.</summary>
public static class LocalFolder
{
    public const string Name = ".paperlint";

    /// <summary>Beside the nearest configuration, else at the top of the checkout, else in the working folder; it need not be there yet.</summary>
    /// <param name="workingFolder">Absolute.</param>
    public static string Above(string workingFolder) =>
        Path.Combine(Nearest(workingFolder, HasConfiguration) ?? Nearest(workingFolder, IsCheckout) ?? workingFolder, Name);

    /// <summary>Makes the folder, with what tells Git to leave out what is only of use on this machine, and how to merge the rest.</summary>
    public static void Create(string folder)
    {
        Directory.CreateDirectory(folder);
        WriteOnce(Path.Combine(folder, ".gitignore"), "# What PaperLint keeps for this machine only.\n/cache/\n/journal/\n");
        // Two branches that each add a line at the same place would be a conflict otherwise.
        WriteOnce(Path.Combine(folder, ".gitattributes"), "# Each line stands for itself, so a merge takes those of both sides.\n/baseline.jsonl merge=union\n/decisions.jsonl merge=union\n");
    }

    private static void WriteOnce(string path, string content)
    {
        if (!File.Exists(path))
            File.WriteAllText(path, content);
    }

    private static bool HasConfiguration(string folder) =>
        ConfigurationFile.Names.Any(name => File.Exists(Path.Combine(folder, name)));

    private static bool IsCheckout(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    private static string? Nearest(string folder, Func<string, bool> isIt)
    {
        for (var at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            if (isIt(at))
                return at;
        }

        return null;
    }
}
