using PaperLint.Engine.Discovery;
using PaperLint.Engine.Documents;
using PaperLint.Engine.Running;
using PaperLint.Findings;

namespace PaperLint.Cli.Commands;

/// <summary>The files that a run of <c>lint</c> writes besides the data: an older one of that name gives way, unless it is data that the run reads.</summary>
/// <param name="options">By the whole path of each file, the option that names it.</param>
internal sealed class WrittenFiles(IReadOnlyDictionary<string, string> options, string workingFolder)
{
    public static WrittenFiles Of(LintFlags flags, string workingFolder)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var report in flags.Targets.Select(target => target.File).OfType<string>())
            files[Path.GetFullPath(report, workingFolder)] = "--output";
        if (flags.Fix?.QuarantinePath is { } quarantine)
            files[Path.GetFullPath(quarantine, workingFolder)] = "--quarantine";
        return new WrittenFiles(files, workingFolder);
    }

    /// <summary>Whether a walk met one that an earlier run left empty, because there was nothing to write.</summary>
    public bool HasEmpty(InputFile file) => !file.IsNamed && options.ContainsKey(file.FullPath) && new FileInfo(file.FullPath) is { Exists: true, Length: 0 };

    /// <exception cref="InputException">One of them is data.</exception>
    public void Check(IEnumerable<DocumentSource> documents, Func<string, DocumentSettings> settingsOf)
    {
        foreach (var document in documents)
        {
            var full = document.FullPath ?? Path.GetFullPath(document.Path, workingFolder);
            if (options.TryGetValue(full, out var option) && (document.IsNamed || DataFile.IsSomebodys(document, settingsOf(document.Path))))
                throw new InputException(new InputError(document.Path, null, $"This file is being read, so {option} cannot write to it.", "Name another file."));
        }
    }
}
