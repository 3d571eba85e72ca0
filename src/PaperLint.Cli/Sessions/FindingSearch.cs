using System.CommandLine;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Cli.Parsing;
using PaperLint.Findings;
using PaperLint.Linting;
using PaperLint.Projects;

namespace PaperLint.Cli.Sessions;

/// <summary>Finds the finding that a command is about: how it is given, and where it is searched for.</summary>
internal sealed class FindingSearch
{
    private const int ShortestBeginning = 6;
    private const int MostNamed = 5;

    private readonly RuleSourceOptions _sources = new();
    private readonly Option<string?> _profile = ProfileOption.Create();

    private readonly Argument<string> _finding = new("finding")
    {
        HelpName = "FINDING",
        Description = "The fingerprint of the finding or the start of it, or its position as 'lint' prints it: file:line:column.",
    };

    private readonly Argument<string[]> _paths = new("paths")
    {
        HelpName = "PATHS",
        Description = "Where to look for it: files, folders or patterns. The working folder if none is given.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    public void AddTo(Command command)
    {
        command.Add(_finding);
        command.Add(_paths);
        _sources.AddTo(command);
        command.Add(_profile);
    }

    /// <summary>Finds the finding, even if it is suppressed, and passes on all findings with its fingerprint.</summary>
    /// <exception cref="InputException">There is no such finding, or what was given is ambiguous.</exception>
    public int Run(
        ParseResult parsed,
        Host host,
        Func<IReadOnlyList<Finding>, LintInputs, LintOptions, int> use,
        CancellationToken cancellation
    )
    {
        var given = parsed.GetValue(_finding)!;
        var project = Project.Open(_sources.Flags(parsed, host), parsed.GetValue(_profile));
        using var prepared = PreparedRun.Of(host, project, FlagsOf(parsed), cancellation);
        var inputs = prepared.Inputs;
        // Findings that a run would leave out can be asked about too.
        var options = prepared.Options with { ShowsSuppressed = true, Selection = RuleSelection.All };
        using var run = new LintRun(options).Execute(inputs.Documents, inputs.Errors, cancellation);
        var found = run.Findings.Where(finding => Means(given, finding)).Take(1_000).ToList();
        if (found.Count == 0)
        {
            foreach (var error in run.Summary.Errors)
                host.WriteErrorSentence(error.ToString());
            throw new InputException(
                new InputError(
                    null,
                    null,
                    $"No finding '{given}' was found.",
                    "Fingerprints are in the JSON Lines and SARIF reports. If the files are elsewhere, name them after the finding."
                )
            );
        }

        var different = found.DistinctBy(finding => (finding.Fingerprint.ToString(), finding.Rule.Id)).ToList();
        if (different.Count > 1)
        {
            throw new InputException(
                new InputError(
                    null,
                    null,
                    $"'{given}' matches several findings: {string.Join(", ", different.Take(MostNamed).Select(finding => $"{finding.Fingerprint} ({finding.Rule.Id} at {finding.Location.Path}:{finding.Location.Start})"))}{(different.Count > MostNamed ? " and others" : "")}.",
                    "Give the full fingerprint of one."
                )
            );
        }

        return use(found, inputs, options);
    }

    private static bool Means(string given, Finding finding)
    {
        var fingerprint = finding.Fingerprint.ToString();
        return fingerprint == given
            || (
                given.Length >= ShortestBeginning
                && !given.Contains(':', StringComparison.Ordinal)
                && finding.Fingerprint.Ordinal == 0
                && fingerprint.StartsWith(given, StringComparison.Ordinal)
            )
            || $"{finding.Location.Path}:{finding.Location.Start}" == given;
    }

    private LintFlags FlagsOf(ParseResult parsed) =>
        new()
        {
            Paths = parsed.GetValue(_paths) is { Length: > 0 } given ? given : ["."],
            Select = [],
            Ignore = [],
            Exclude = [],
            AllowEmpty = true,
            Targets = ReportTarget.ParseAll([]),
            Color = "auto",
            StandardInputName = StandardInputWord.UsualName,
        };
}
