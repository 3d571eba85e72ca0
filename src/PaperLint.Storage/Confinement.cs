using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Storage;

/// <summary>
/// A folder outside of which nothing is written, even if it contains links that lead out: a checkout may come from anyone.
/// </summary>
/// <remarks>
/// Links are checked as they are at that moment. Anyone who can change them while PaperLint writes could write there without PaperLint
/// anyway.
/// </remarks>
/// <example>
/// <code>
/// Confinement.ToProject(workingFolder).CheckNamed(Path.GetFullPath("out/report.sarif", workingFolder), "out/report.sarif");
/// </code>
/// </example>
public sealed class Confinement
{
    /// <summary>Folders that contain no data files: Git's own, whose files can name programs to run, and PaperLint's.</summary>
    private static readonly string[] Guarded = [".git", "git~1", LocalFolder.Name];

    private readonly string _folder;

    private Confinement(string folder) => _folder = folder;

    /// <param name="folder">Absolute.</param>
    public static Confinement To(string folder) => new(folder);

    /// <param name="workingFolder">Absolute.</param>
    public static Confinement ToProject(string workingFolder) => new(LocalFolder.ProjectOf(workingFolder));

    /// <summary>
    /// Confines to the project of the working folder or, for a file outside of it, to the project or else the folder that contains the
    /// file.
    /// </summary>
    /// <param name="path">The absolute path of a data file.</param>
    public static Confinement OfFile(string path, string workingFolder) =>
        ToProject(workingFolder) is var own && own.Holds(path) ? own : ToProject(Path.GetDirectoryName(path)!);

    /// <summary>Whether a path is inside the folder, without following links.</summary>
    public bool Holds(string path) => IsBelow(_folder, path);

    /// <param name="path">
    /// Absolute; need not exist yet. Pass the folder, not the file, if an existing link is replaced instead of followed.
    /// </param>
    /// <param name="shown">The path to show in errors.</param>
    /// <exception cref="InputException">The path leads out of the folder.</exception>
    public void Check(string path, string shown)
    {
        if (!IsBelow(_folder, path))
            throw new InputException(new InputError(shown, null, $"This is outside '{_folder}', so nothing was written there."));
        var real = RealOf(path, shown);
        if (!IsBelow(RealOf(_folder, shown), real))
            throw new InputException(
                new InputError(
                    shown,
                    null,
                    $"A link leads out of '{_folder}' here, to '{real}', so nothing was written there.",
                    $"Name '{real}' itself if you want to write there."
                )
            );
    }

    /// <summary>Checks a path that the user named: it may be outside of the folder, but if it is inside, no link may lead out.</summary>
    /// <inheritdoc cref="Check"/>
    public void CheckNamed(string path, string shown)
    {
        if (Holds(path))
            Check(path, shown);
    }

    /// <summary>Checks a data file, which must not be in a folder of Git or PaperLint.</summary>
    /// <inheritdoc cref="Check"/>
    public void CheckData(string path, string shown)
    {
        Check(path, shown);
        if (IsGuarded(_folder, path) || IsGuarded(RealOf(_folder, shown), RealOf(path, shown)))
            throw new InputException(
                new InputError(shown, null, "Files in '.git' and '.paperlint' are not data, so it was left unchanged.")
            );
    }

    /// <summary>Checks an output file that is not data, which must not be in a folder of Git or PaperLint either.</summary>
    /// <inheritdoc cref="Check"/>
    /// <param name="path">The file, absolute; need not exist yet. An existing link of that name is replaced, not followed.</param>
    public void CheckOutput(string path, string shown)
    {
        var folder = Path.GetDirectoryName(path) ?? path;
        CheckNamed(folder, shown);
        var within = Holds(path) ? _folder : Path.GetPathRoot(path)!;
        if (IsGuarded(within, path) || IsGuarded(RealOf(within, shown), Path.Combine(RealOf(folder, shown), Path.GetFileName(path))))
            throw new InputException(
                new InputError(
                    shown,
                    null,
                    "'.git' and '.paperlint' belong to Git and PaperLint, so nothing was written there.",
                    "Name a file elsewhere."
                )
            );
    }

    private static bool IsGuarded(string folder, string path) =>
        PortablePath
            .Parts(Path.GetRelativePath(folder, path))
            .Any(part => Guarded.Contains(part.TrimEnd('.', ' '), StringComparer.OrdinalIgnoreCase));

    private static bool IsBelow(string folder, string path) =>
        Path.GetRelativePath(folder, path) is var relative && !Path.IsPathRooted(relative) && PortablePath.Parts(relative)[0] != "..";

    private static string RealOf(string path, string shown)
    {
        try
        {
            return RealPath.Of(path);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw new InputException(
                [new InputError(shown, null, $"It is unclear where this leads, so nothing was written there: {SystemReason.Of(error)}")],
                error
            );
        }
    }
}
