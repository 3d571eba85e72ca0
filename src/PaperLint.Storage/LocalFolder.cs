using System.Text;
using PaperLint.Rules.Reading;

namespace PaperLint.Storage;

/// <summary>The folder <c>.paperlint</c>, in which PaperLint keeps what belongs to a checkout but is not data.</summary>
public static class LocalFolder
{
    public const string Name = ".paperlint";

    /// <summary>
    /// Beside the nearest configuration, else at the top of the checkout, else in the working folder; it need not exist yet.
    /// </summary>
    /// <param name="workingFolder">Absolute.</param>
    public static string Above(string workingFolder) => Path.Combine(ProjectAround(workingFolder) ?? workingFolder, Name);

    /// <summary>The folder of the nearest configuration, else the top of the checkout; null if a folder is in neither.</summary>
    /// <param name="folder">Absolute; need not exist.</param>
    public static string? ProjectAround(string folder) => Nearest(folder, HasConfiguration) ?? Nearest(folder, IsCheckout);

    /// <summary>The folder that contains <c>.paperlint</c>, or would contain it: everything below it belongs to one project.</summary>
    /// <param name="workingFolder">Absolute.</param>
    public static string ProjectOf(string workingFolder) => Path.GetDirectoryName(Above(workingFolder))!;

    /// <summary>
    /// Creates the folder, with files that tell Git to ignore what is useful on this machine only, and how to merge the rest.
    /// </summary>
    /// <exception cref="Findings.InputException">The folder leads out of its project.</exception>
    public static void Create(string folder)
    {
        Check(folder);
        Directory.CreateDirectory(folder);
        WriteOnce(Path.Combine(folder, ".gitignore"), "# What PaperLint keeps for this machine only.\n/cache/\n/journal/\n");
        // Otherwise, two branches that each add a line at the same position would conflict.
        WriteOnce(
            Path.Combine(folder, ".gitattributes"),
            "# Each line stands for itself, so a merge takes those of both sides.\n/baseline.jsonl merge=union\n/decisions.jsonl merge=union\n"
        );
    }

    /// <summary>Deletes files that killed runs have left in the folder.</summary>
    public static void Sweep(string workingFolder)
    {
        var folder = Above(workingFolder);
        if (!Directory.Exists(folder))
            return;
        Check(folder);
        DraftName.SweepStale(folder);
    }

    /// <summary>Checks that a path in the folder may be written to.</summary>
    /// <param name="path">The folder <c>.paperlint</c> or a folder in it, absolute.</param>
    /// <exception cref="Findings.InputException">The path leads out of its project.</exception>
    public static void Check(string path)
    {
        var folder = path;
        while (Path.GetFileName(folder) != Name && Path.GetDirectoryName(folder) is { } above)
            folder = above;
        Confinement.To(Path.GetDirectoryName(folder) ?? folder).Check(path, path);
    }

    private static void WriteOnce(string path, string content)
    {
        // For a dangling link, Exists is false, but a write would follow it, so links are left alone.
        if (new FileInfo(path) is { Exists: false, LinkTarget: null })
            WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(content)));
    }

    private static bool HasConfiguration(string folder) => ConfigurationFile.Names.Any(name => File.Exists(Path.Combine(folder, name)));

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
