using PaperLint.Cli.Options;
using PaperLint.Findings;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;

namespace PaperLint.Cli.Sessions;

/// <summary>The files that a run of <c>lint</c> writes besides the data: an older one of that name gives way, unless it is data.</summary>
internal sealed class WrittenFiles
{
    private readonly string _workingFolder;

    /// <summary>Each file as given and the option that names it, by <see cref="OutputFile.KeyOf"/>.</summary>
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

    /// <summary>Whether a walk met one that an earlier run left empty, because there was nothing to write.</summary>
    public bool HasEmpty(InputFile file) =>
        !file.IsNamed && At(file.FullPath) is not null && new FileInfo(file.FullPath) is { Exists: true, Length: 0 };

    /// <summary>Says no to a place where nothing of the kind may be written, before anything is done.</summary>
    /// <exception cref="InputException">There is one.</exception>
    public void Check()
    {
        foreach (var (file, option) in _files.Values)
            OutputFile.CheckReport(file, option, _workingFolder);
    }

    /// <exception cref="InputException">One of them is data.</exception>
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

    /// <summary>The one at a place; null for none. Where names differ, nobody need ask where links lead.</summary>
    private (string File, string Option)? At(string path) =>
        _names.Contains(Path.GetFileName(path)) && _files.TryGetValue(OutputFile.KeyOf(path), out var written) ? written : null;

    private void Add(string file, string option)
    {
        var path = Path.GetFullPath(file, _workingFolder);
        _files[OutputFile.KeyOf(path)] = (file, option);
        _names.Add(Path.GetFileName(path));
    }
}
