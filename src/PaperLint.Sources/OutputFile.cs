using PaperLint.Findings;
using PaperLint.Rules.Reading;
using PaperLint.Sources.Discovery;
using PaperLint.Storage;
using PaperLint.Text;

namespace PaperLint.Sources;

/// <summary>
/// An output file that is not data, such as a report: it must not overwrite data or settings, or be in a folder of Git or PaperLint.
/// </summary>
/// <example>
/// <code>
/// OutputFile.Check("report.sarif", "--output", workingFolder);
/// </code>
/// </example>
public static class OutputFile
{
    private const string Remedy = "Name another file.";

    /// <summary>Checks an output file before anything is done.</summary>
    /// <param name="file">The path as given by the user.</param>
    /// <param name="option">The option that named it.</param>
    /// <param name="workingFolder">Absolute.</param>
    /// <exception cref="InputException">The file must not be written to.</exception>
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
    /// <summary>The same for a report, which may only overwrite reports.</summary>
    public static void CheckReport(string file, string option, string workingFolder) =>
        CheckOlder(file, option, workingFolder, head => OwnOutput.WordFor(head) is not null);

    /// <inheritdoc cref="Check"/>
    /// <summary>The same for a patch, which may only overwrite patches.</summary>
    public static void CheckPatch(string file, string option, string workingFolder) =>
        CheckOlder(file, option, workingFolder, head => head.AsSpan().StartsWith("--- "u8) || head.AsSpan().StartsWith("diff "u8));

    /// <inheritdoc cref="Check"/>
    /// <summary>The same for quarantined records, whose file is deleted if there are none.</summary>
    public static void CheckQuarantine(string file, string workingFolder) =>
        CheckOlder(file, "--quarantine", workingFolder, head => OwnOutput.WordFor(head) == OwnOutput.InQuarantine);

    /// <param name="isOlder">Whether a file with this beginning was written earlier for the same purpose.</param>
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

    /// <summary>Whether a file is read as data: it has a known format, and PaperLint did not write it.</summary>
    /// <param name="settings">The settings of the document.</param>
    public static bool HoldsData(DocumentSource source, DocumentSettings settings) => HoldsData(DocumentRecognition.Of(source, settings));

    private static bool HoldsData(DocumentRecognition seen) => seen is { Document: not null, Instead: null };

    /// <summary>A key that is equal for different paths of one file, whatever links lead to its folder.</summary>
    /// <param name="path">Absolute; need not exist.</param>
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

    /// <summary>The error about a file that the command also reads.</summary>
    public static InputException IsRead(string file, string option) => Refusal(file, option, "This file is being read");

    private static InputException Refusal(string file, string option, string what, string remedy = Remedy) =>
        new(new InputError(file, null, $"{what}, so {option} cannot write to it.", remedy));

    private static bool HasContent(string path) => new FileInfo(path) is { Exists: true, Length: > 0 };
}
