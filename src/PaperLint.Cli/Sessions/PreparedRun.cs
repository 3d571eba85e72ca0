using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Findings;
using PaperLint.Linting;
using PaperLint.Projects;

namespace PaperLint.Cli.Sessions;

/// <summary>The inputs and rules of a run, prepared in an order that reports configuration errors before any record is examined.</summary>
internal sealed class PreparedRun : IDisposable
{
    private PreparedRun(LintInputs inputs, LintOptions options) => (Inputs, Options) = (inputs, options);

    public LintInputs Inputs { get; }

    public LintOptions Options { get; }

    /// <exception cref="InputException">A path, a configuration, a selector or the decision file has an error.</exception>
    public static PreparedRun Of(Host host, Project project, LintFlags flags, CancellationToken cancellation)
    {
        var inputs = LintInputs.Find(host, flags, project.Exclusion(flags.Exclude), cancellation);
        try
        {
            project.ReadAll(inputs.Documents);
            return new PreparedRun(inputs, OptionsOf(host, project, flags, inputs.Documents.Select(document => document.Path)));
        }
        catch
        {
            inputs.Dispose();
            throw;
        }
    }

    /// <param name="paths">The paths of the documents, as shown to users: their own rules can be selected too.</param>
    /// <exception cref="InputException">A selector or the decision file has an error.</exception>
    public static LintOptions OptionsOf(Host host, Project project, LintFlags flags, IEnumerable<string> paths) =>
        project.ToOptions(host.Today) with
        {
            Selection = project.Selection(paths, flags.Select, flags.Ignore, flags.MinPrecision),
            Threads = flags.Threads ?? Environment.ProcessorCount,
            // A fixing run needs the records themselves.
            Cache = flags.Fix is null ? UserCache.Of(host, flags.Cache) : null,
            // A commit that touches no data must not fail.
            MustExamine = !flags.AllowEmpty && !flags.Staged,
        };

    public void Dispose() => Inputs.Dispose();
}
