using PaperLint.Findings;
using PaperLint.Rules.Reading;
using PaperLint.Sources.Discovery;
using PaperLint.Storage;
using PaperLint.Text;

namespace PaperLint.Sources;

/// <summary>
/// A file that is written besides data, such as a report: it takes the place of no data, no settings, and nothing of Git's or ours.
/// </summary>
/// <example>
/// <code>
/// OutputFile.Check("report.sarif", "--output", workingFolder);
/// </code>
/// </example>
public static class OutputFile
{
    private const string Remedy = "Name another file.";

    /// <summary>Says no before anything is done.</summary>
    /// <param name="file">As given.</param>
    /// <param name="option">What named it.</param>
    /// <param name="workingFolder">Absolute.</param>
    /// <exception cref="InputException">It must not be written to.</exception>
    public static void Check(string file, string option, string workingFolder)
    {
        var path = Path.GetFullPath(file, workingFolder);
        if (WholeFile.IsDevice(path))
            return;
        if (Path.EndsInDirectorySeparator(file) || Directory.Exists(path))
            throw Refusal(file, option, "This is a folder", "Name a file.");
        Confinement.ToProject(workingFolder).CheckOutput(path, file);
        if (ConfigurationFile.Names.Contains(Path.GetFileName(path), StringComparer.OrdinalIgnoreCase))
            throw Refusal(file, option, "This is a configuration");
        if (
            HasContent(path)
            && HoldsData(
                DocumentRecognition.Of(new DocumentSource(file, IsNamed: false, () => File.OpenRead(path), path), DocumentFormats.Default)
            )
        )
            throw Refusal(file, option, "This file holds data");
    }

    /// <inheritdoc cref="Check"/>
    /// <summary>The same for a report, which takes the place of reports only.</summary>
    public static void CheckReport(string file, string option, string workingFolder) =>
        CheckOlder(file, option, workingFolder, head => OwnOutput.WordFor(head) is not null);

    /// <inheritdoc cref="Check"/>
    /// <summary>The same for a patch, which takes the place of patches only.</summary>
    public static void CheckPatch(string file, string option, string workingFolder) =>
        CheckOlder(file, option, workingFolder, head => head.AsSpan().StartsWith("--- "u8) || head.AsSpan().StartsWith("diff "u8));

    /// <inheritdoc cref="Check"/>
    /// <summary>The same for records in quarantine, whose file is taken away where there are none.</summary>
    public static void CheckQuarantine(string file, string workingFolder) =>
        CheckOlder(file, "--quarantine", workingFolder, head => OwnOutput.WordFor(head) == OwnOutput.InQuarantine);

    /// <param name="isOlder">Whether a file that begins like that was written for the same purpose before.</param>
    private static void CheckOlder(string file, string option, string workingFolder, Func<byte[], bool> isOlder)
    {
        Check(file, option, workingFolder);
        var path = Path.GetFullPath(file, workingFolder);
        if (!WholeFile.IsDevice(path) && HasContent(path) && !isOlder(DocumentRecognition.HeadOf(File.OpenRead(path))))
            throw new InputException(
                new InputError(
                    file,
                    null,
                    $"This file was not written by {option}, so it is not overwritten.",
                    "Name another file, or delete this one first."
                )
            );
    }

    /// <summary>Whether a file is read as data: a format knows it, and it is not of PaperLint's own making.</summary>
    /// <param name="settings">What is said of it.</param>
    public static bool HoldsData(DocumentSource source, DocumentSettings settings) => HoldsData(DocumentRecognition.Of(source, settings));

    private static bool HoldsData(DocumentRecognition seen) => seen is { Document: not null, Instead: null };

    /// <summary>What two names of one file have in common, whatever links lead to their folders.</summary>
    /// <param name="path">Absolute; need not be there.</param>
    public static string KeyOf(string path)
    {
        try
        {
            return RealPath.ThroughFolders(path, RealPath.Of);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return path;
        }
    }

    /// <summary>The sentence for a file that the command reads.</summary>
    public static InputException IsRead(string file, string option) => Refusal(file, option, "This file is being read");

    private static InputException Refusal(string file, string option, string what, string remedy = Remedy) =>
        new(new InputError(file, null, $"{what}, so {option} cannot write to it.", remedy));

    private static bool HasContent(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };
}
