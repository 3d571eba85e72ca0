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

    /// <summary>Makes the folder, and the ignore file that keeps out of Git what is only of use on this machine.</summary>
    public static void Create(string folder)
    {
        Directory.CreateDirectory(folder);
        var ignore = Path.Combine(folder, ".gitignore");
        if (!File.Exists(ignore))
            File.WriteAllText(ignore, "# What PaperLint keeps for this machine only.\n/cache/\n/journal/\n");
    }

    private static bool HasConfiguration(string folder) =>
        File.Exists(Path.Combine(folder, $"{ConfigurationFile.Stem}.yml")) || File.Exists(Path.Combine(folder, $"{ConfigurationFile.Stem}.yaml"));

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
