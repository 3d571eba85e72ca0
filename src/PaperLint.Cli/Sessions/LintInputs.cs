using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Cli.Parsing;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;
using PaperLint.Sources.Staging;
using PaperLint.Storage;

namespace PaperLint.Cli.Sessions;

/// <summary>
/// The inputs of one run of <c>lint</c>. Standard input and data read from Git are kept until this object is disposed, so that they can be
/// read again.
/// </summary>
internal sealed class LintInputs : IDisposable
{
    private readonly IDisposable? _input;

    private readonly PipedFiles _pipes;

    private readonly DiscoveredFiles _found;

    private LintInputs(IReadOnlyList<DocumentSource> documents, DiscoveredFiles found, PipedFiles pipes, IDisposable? input) =>
        (Documents, _found, _pipes, _input) = (documents, found, pipes, input);

    public IReadOnlyList<DocumentSource> Documents { get; }

    /// <summary>Errors that occurred while the inputs were searched for.</summary>
    public IReadOnlyList<InputError> Errors => _found.Errors;

    /// <summary>A run over these inputs, with the remarks from searching for them added.</summary>
    public RunResult WithDiscovery(RunResult run) =>
        run with
        {
            Summary = run.Summary with { IgnoredPaths = _found.IgnoredPaths, Remarks = [.. _found.Remarks, .. run.Summary.Remarks] },
        };

    /// <param name="isExcluded">Whether a folder walk leaves out a file or folder, given its full path.</param>
    /// <exception cref="InputException">Two inputs have the same name, or one is in the output folder.</exception>
    public static LintInputs Find(Host host, LintFlags flags, Func<string, bool> isExcluded, CancellationToken cancellation)
    {
        if (flags.Staged)
        {
            var staged = StagedFiles.Find(host.WorkingFolder, flags.Paths, isExcluded, cancellation);
            return new LintInputs(staged.Documents, staged.Found, new PipedFiles(), staged);
        }

        var named = flags.Paths.Where(path => path != StandardInputWord.Path).ToList();
        var found = new FileDiscovery(host.WorkingFolder, isExcluded).Find(named);
        var written = OutputFolder(host, flags, named);
        var files = WrittenFiles.Of(flags, host.WorkingFolder);
        var pipes = new PipedFiles();
        try
        {
            List<DocumentSource> documents =
            [
                .. found.Files.Where(file => !IsWritten(file)).Select(file => pipes.SourceOf(file, FixesInPlace(flags), cancellation)),
            ];
            return flags.ReadsStandardInput
                ? WithStandardInput(host, flags.StandardInputName, documents, found, pipes, cancellation)
                : new LintInputs(documents, found, pipes, null);
        }
        catch
        {
            pipes.Dispose();
            throw;
        }

        // Files that an earlier run wrote below a walked folder are not inputs of this one.
        bool IsWritten(InputFile file) =>
            files.HasEmpty(file) || (!file.IsNamed && written is not null && Confinement.To(written).Holds(file.FullPath));
    }

    private static bool FixesInPlace(LintFlags flags) => flags.Fix is { Diff: false, OutputFolder: null };

    private static LintInputs WithStandardInput(
        Host host,
        string name,
        List<DocumentSource> documents,
        DiscoveredFiles found,
        PipedFiles pipes,
        CancellationToken cancellation
    )
    {
        if (documents.Exists(document => document.Path == name))
            throw new InputException(
                new InputError(
                    name,
                    null,
                    "Standard input would have the same name as this file.",
                    "Give it another one with --stdin-filename."
                )
            );
        var input = new StandardInput(host.OpenInput(), cancellation);
        documents.Add(input.As(name));
        return new LintInputs(documents, found, pipes, input);
    }

    /// <summary>The folder for the fixed copy, absolute; null if there is none.</summary>
    /// <exception cref="InputException">An input is in this folder.</exception>
    private static string? OutputFolder(Host host, LintFlags flags, List<string> named)
    {
        if (flags.Fix?.OutputFolder is not { } given)
            return null;
        var folder = Path.GetFullPath(given, host.WorkingFolder);
        return named.Find(path => Confinement.To(folder).Holds(Path.GetFullPath(path, host.WorkingFolder))) is { } inside
            ? throw new InputException(
                new InputError(inside, null, "This input lies in the folder that --output-dir writes to.", "Name another folder.")
            )
            : folder;
    }

    public void Dispose()
    {
        _input?.Dispose();
        _pipes.Dispose();
    }
}
