using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Linting.Baselining;
using PaperLint.Sources.Git;

namespace PaperLint.Linting.Comparing;

/// <summary>A commit that a run is compared with: findings in the files as they were in that commit are not new.</summary>
/// <remarks>
/// Both sides are checked with the current rules and configuration, so that only the data differs. Findings are matched by their records,
/// even if these have moved. Unchanged files are not examined again, except by rules about the whole dataset.
/// </remarks>
/// <example>
/// <code>
/// using var earlier = ComparedState.At("main", Environment.CurrentDirectory, cancellation);
/// earlier.Examine(options, ["data"], piped: null, isExcluded: _ => false, cancellation);
/// using var run = earlier.Mark(new LintRun(options with { KeepsMembers = true }).Execute(sources, [], cancellation));
/// Console.WriteLine($"{run.Summary.Since?.New} new, {run.Summary.Since?.Fixed} fixed");
/// </code>
/// </example>
public sealed class ComparedState : IDisposable
{
    private readonly string _workingFolder;
    private readonly WorkTree _place;
    private readonly ComparedCommit _start;
    private readonly List<string> _notes = [];
    private EarlierFindings? _former;
    private TimeSpan _duration;

    private ComparedState(string workingFolder, WorkTree place, ComparedCommit start) =>
        (_workingFolder, _place, _start) = (workingFolder, place, start);

    /// <summary>The commit at which the current work branched off from a reference. Nothing is read yet.</summary>
    /// <param name="reference">A branch, a tag or another name of a commit.</param>
    /// <param name="workingFolder">A folder in the checkout; absolute.</param>
    /// <exception cref="InputException">Git is not installed, or there is no checkout or no such commit.</exception>
    public static ComparedState At(string reference, string workingFolder, CancellationToken cancellation)
    {
        var place = WorkTree.Around(workingFolder, cancellation);
        try
        {
            return new ComparedState(workingFolder, place, StartingPoint.Of(reference, place, cancellation));
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    public void Dispose() => _place.Dispose();

    /// <summary>Finds what the commit contained; call once, before <see cref="Mark"/>.</summary>
    /// <param name="options">The options of both runs; decisions, if any, must be a separate instance for this run.</param>
    /// <param name="paths">The paths of the command line.</param>
    /// <param name="piped">The file of which standard input is a new version; null if standard input is not read.</param>
    /// <param name="isExcluded">Whether a search leaves out a file or folder, by its absolute path.</param>
    /// <exception cref="InputException">A path is outside of the checkout, or Git cannot read the commit.</exception>
    /// <exception cref="OperationCanceledException">The user stopped it.</exception>
    public void Examine(
        LintOptions options,
        IEnumerable<string> paths,
        string? piped,
        Func<string, bool> isExcluded,
        CancellationToken cancellation
    )
    {
        using var files = CommitDocuments.Find(_place, _start, _workingFolder, paths, piped, isExcluded, cancellation);
        _notes.AddRange(files.Notes);
        var settled = files.Same;
        var run = new LintRun(options with { KeepsMembers = true, MustExamine = false, HasKnownFindings = path => settled.Contains(path) });
        string[] all = [.. files.Sources.Select(source => source.Path)];
        // If rules judge records by all others, a change in one file may change the findings in any other.
        if (run.NeedsEvidence(all))
            settled = [];
        using var found = run.Execute(files.Sources, [], cancellation);
        cancellation.ThrowIfCancellationRequested();
        var datasetRules = run.DatasetRulesFor(all).ToHashSet(StringComparer.Ordinal);
        _former = new EarlierFindings(found, finding => !settled.Contains(finding.Location.Path) || datasetRules.Contains(finding.Rule.Id));
        _notes.AddRange(NotesOn(found.Summary));
        _duration = found.Summary.Duration;
    }

    /// <summary>The same run with the state of each finding relative to the commit, and to a baseline if one was applied before.</summary>
    /// <param name="run">With all members of its facts.</param>
    public RunResult Mark(RunResult run)
    {
        var (isKnown, gone) = (_former ?? throw new InvalidOperationException("The commit was not examined.")).Compare(run);
        var (number, fresh, unchanged) = (0, 0L, 0L);
        foreach (var finding in run.Findings)
        {
            if (isKnown[number])
                unchanged++;
            else if (finding.State == BaselineState.Unchanged)
                isKnown[number] = true;
            else
                fresh++;
            number++;
        }

        return run with
        {
            Summary = run.Summary with
            {
                Since = new SinceCounts(_start, fresh, unchanged, gone, [.. _notes]),
                Duration = run.Summary.Duration + _duration,
            },
            Findings = new MarkedFindings(run.Findings, isKnown),
        };
    }

    private IEnumerable<string> NotesOn(RunSummary summary)
    {
        foreach (var error in summary.Errors)
            yield return $"{(error.Path is { } path ? $"{path} could not be read as it was" : "Not all files could be read as they were")} at {_start.ShortHash}, so what is found in {(error.Path is null ? "the rest" : "it")} counts as new. {error.Message}";
        foreach (var rule in summary.Skipped.Where(item => item.RuleId is not null).GroupBy(item => item.RuleId, StringComparer.Ordinal))
            yield return $"{rule.Key} failed on records as they were at {_start.ShortHash}, so what it finds in them counts as new.";
    }
}
