using PaperLint.Cli.Options;
using PaperLint.Findings;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;

namespace PaperLint.Cli.Sessions;

/// <summary>The files that a run of <c>lint</c> writes besides the data. Existing files are replaced, unless they are data.</summary>
internal sealed class WrittenFiles
{
    private readonly string _workingFolder;

    /// <summary>Each file as given, and the option that names it, by <see cref="OutputFile.KeyOf"/>.</summary>
    private readonly Dictionary<string, (string File, string Option)> _files = new(PathComparer);

    private readonly HashSet<string> _names = new(PathComparer);

    private WrittenFiles(string workingFolder) => _workingFolder = workingFolder;

    private static StringComparer PathComparer =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    public static WrittenFiles Of(LintFlags flags, string workingFolder)
    {
        var written = new WrittenFiles(workingFolder);
        foreach (var target in flags.Targets)
        {
            if (target.File is { } report)
                written.Add(report, "--output");
        }

        if (flags.Fix?.QuarantinePath is { } quarantine)
            written.Add(quarantine, "--quarantine");
        return written;
    }

    /// <summary>Whether a walked file is one of these and an earlier run left it empty because there was nothing to write.</summary>
    public bool HasEmpty(InputFile file) =>
        !file.IsNamed && At(file.FullPath) is not null && new FileInfo(file.FullPath) is { Exists: true, Length: 0 };

    /// <summary>Rejects paths where these files must not be written, before anything is done.</summary>
    /// <exception cref="InputException">A path is not allowed.</exception>
    public void Check()
    {
        foreach (var (file, option) in _files.Values)
            OutputFile.CheckReport(file, option, _workingFolder);
    }

    /// <exception cref="InputException">One of the files is data.</exception>
    public void Check(IEnumerable<DocumentSource> documents, Func<string, DocumentSettings> settingsOf)
    {
        foreach (var document in documents)
        {
            if (
                At(document.FullPath ?? Path.GetFullPath(document.Path, _workingFolder)) is { } written
                && (document.IsNamed || OutputFile.HoldsData(document, settingsOf(document.Path)))
            )
                throw OutputFile.IsRead(document.Path, written.Option);
        }
    }

    /// <summary>The file at a path; null if it is none of these. Links are resolved only if the file name matches.</summary>
    private (string File, string Option)? At(string path) =>
        _names.Contains(Path.GetFileName(path)) && _files.TryGetValue(OutputFile.KeyOf(path), out var written) ? written : null;

    private void Add(string file, string option)
    {
        var path = Path.GetFullPath(file, _workingFolder);
        _files[OutputFile.KeyOf(path)] = (file, option);
        _names.Add(Path.GetFileName(path));
    }
}
