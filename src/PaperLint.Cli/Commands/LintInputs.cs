using PaperLint.Engine.Discovery;
using PaperLint.Engine.Running;
using PaperLint.Findings;

namespace PaperLint.Cli.Commands;

/// <summary>What one call of <c>lint</c> reads. Standard input is kept until this object goes, so that it can be read again.</summary>
internal sealed class LintInputs : IDisposable
{
    public const string StandardInputPath = "-";
    private const string StandardInputName = "stdin";

    private readonly StandardInput? _input;

    private LintInputs(IReadOnlyList<DocumentSource> documents, IReadOnlyList<InputError> errors, StandardInput? input) =>
        (Documents, Errors, _input) = (documents, errors, input);

    public IReadOnlyList<DocumentSource> Documents { get; }

    /// <summary>What went wrong on the way to them.</summary>
    public IReadOnlyList<InputError> Errors { get; }

    /// <param name="exclude">Patterns of the command line and of the configuration.</param>
    public static LintInputs Find(Host host, LintFlags flags, IEnumerable<string> exclude, CancellationToken cancellation)
    {
        var named = flags.Paths.Where(path => path != StandardInputPath).ToList();
        var found = new FileDiscovery(host.WorkingFolder, [.. exclude]).Find(named);
        List<DocumentSource> documents = [.. found.Files.Select(DocumentSource.Of)];
        if (!flags.ReadsStandardInput)
            return new LintInputs(documents, [.. found.Errors], null);
        var input = new StandardInput(host.OpenInput(), cancellation);
        documents.Add(input.As(flags.StandardInputName ?? StandardInputName));
        return new LintInputs(documents, [.. found.Errors], input);
    }

    public void Dispose() => _input?.Dispose();
}
