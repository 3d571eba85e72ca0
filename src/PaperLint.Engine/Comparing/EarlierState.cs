using System.Collections;
using PaperLint.Baselines;
using PaperLint.Engine.Baselining;
using PaperLint.Engine.Git;
using PaperLint.Engine.Running;
using PaperLint.Findings;

namespace PaperLint.Engine.Comparing;

/// <summary>A commit that a run is compared with: what is found in the files as they were there is nothing new.</summary>
/// <remarks>
/// Both sides are checked by the rules and the configuration of today, so that only data differs. Findings are known again by their
/// records, wherever these stand by now; those in files that are the very same need no second look, unless they are about the whole dataset.
/// </remarks>
/// <example>
/// <code>
/// using var earlier = EarlierState.At("main", Environment.CurrentDirectory, cancellation);
/// earlier.Examine(options, ["data"], piped: null, isExcluded: _ => false, cancellation);
/// using var run = earlier.Judge(new LintRun(options with { KeepsMembers = true }).Execute(sources, [], cancellation));
/// Console.WriteLine($"{run.Summary.Since?.New} new, {run.Summary.Since?.Fixed} fixed");
/// </code>
/// </example>
public sealed class EarlierState
{
    private readonly string _workingFolder;
    private readonly WorkTree _place;
    private readonly StartingPoint _start;
    private readonly BaselineMatcher _matcher = new();
    private readonly List<string> _notes = [];
    private HashSet<string> _settled = [];
    private HashSet<string> _datasetRules = [];

    /// <summary>How many entries of the matcher stand for themselves.</summary>
    private int _single;

    /// <summary>Which fact each of the other entries is a part of, by the number of the fact.</summary>
    private List<int> _factOf = [];
    private TimeSpan _duration;

    private EarlierState(string workingFolder, WorkTree place, StartingPoint start) =>
        (_workingFolder, _place, _start) = (workingFolder, place, start);

    /// <summary>Where the work at hand left a reference. Nothing is read yet.</summary>
    /// <param name="reference">A branch, a tag or another name of a commit.</param>
    /// <param name="workingFolder">In the checkout; absolute.</param>
    /// <exception cref="InputException">There is no Git, no checkout or no such commit.</exception>
    public static EarlierState At(string reference, string workingFolder, CancellationToken cancellation)
    {
        var place = WorkTree.Around(workingFolder, cancellation);
        return new EarlierState(workingFolder, place, StartingPoint.Of(reference, workingFolder, cancellation));
    }

    /// <summary>Finds what there was; to be called once, before anything is judged.</summary>
    /// <param name="options">Of both runs; its decisions, if any, are for this one alone.</param>
    /// <param name="paths">Of the command line.</param>
    /// <param name="piped">The file that standard input is a new state of; null where it is not read.</param>
    /// <param name="isExcluded">Whether a walk leaves out a file or folder, by its whole path.</param>
    /// <exception cref="InputException">A path lies outside of the checkout, or Git cannot read the commit.</exception>
    /// <exception cref="OperationCanceledException">The user stopped it.</exception>
    public void Examine(LintOptions options, IEnumerable<string> paths, string? piped, Func<string, bool> isExcluded, CancellationToken cancellation)
    {
        using var files = PastDocuments.Find(_place, _start, _workingFolder, paths, piped, isExcluded, cancellation);
        _notes.AddRange(files.Notes);
        var settled = files.Same;
        var run = new LintRun(options with { KeepsMembers = true, IsSettled = path => settled.Contains(path) });
        string[] all = [.. files.Sources.Select(source => source.Path)];
        // Where a record is judged by all the others, a change in one file shows in every other.
        if (run.NeedsEvidence(all))
            settled = [];
        using var found = run.Execute(files.Sources, [], cancellation);
        cancellation.ThrowIfCancellationRequested();
        (_settled, _datasetRules) = (settled, [.. run.DatasetRulesFor(all)]);
        Remember(found);
        _notes.AddRange(NotesOn(found.Summary));
        _duration = found.Summary.Duration;
    }

    /// <summary>The same run, with how each finding stands to the commit, and to a baseline that judged it before.</summary>
    public RunResult Judge(RunResult run)
    {
        var match = _matcher.Match(run.Findings.Where(finding => finding.Fact is null).Concat(run.Members).Where(IsOpen));
        var isKnown = new BitArray(run.Findings.Count, defaultValue: true);
        var facts = new List<(int Number, FactKey Key)>();
        var (number, open, unchanged, fresh) = (0, 0, 0L, 0L);
        foreach (var finding in run.Findings)
        {
            if (finding.Fact is not null)
                facts.Add((number, FactKey.Of(finding)));
            else if (IsOpen(finding))
                isKnown[number] = match.IsKnown[open++];
            number++;
        }

        // A fact is new when any of its members is, and known when each was there, told of singly or in another fact.
        var newFacts = new HashSet<FactKey>();
        foreach (var member in run.Members.Where(IsOpen))
        {
            if (!match.IsKnown[open++])
                newFacts.Add(FactKey.Of(member));
        }

        foreach (var (at, key) in facts)
            isKnown[at] = !newFacts.Contains(key);
        number = 0;
        foreach (var finding in run.Findings)
        {
            if (isKnown[number])
                unchanged++;
            isKnown[number] |= finding.State == BaselineState.Unchanged;
            if (!isKnown[number++])
                fresh++;
        }

        return run with
        {
            Summary = run.Summary with
            {
                Since = new SinceCounts(_start.Commit, _start.Reference, _start.IsFork, fresh, unchanged, Gone(match), [.. _notes]),
                Duration = run.Summary.Duration + _duration,
            },
            Findings = new JudgedFindings(run.Findings, isKnown),
        };
    }

    private bool IsOpen(Finding finding) => !_settled.Contains(finding.Location.Path) || _datasetRules.Contains(finding.Rule.Id);

    private void Remember(RunResult found)
    {
        foreach (var finding in found.Findings.Where(finding => finding.Fact is null))
        {
            _matcher.Add(finding);
            _single++;
        }

        var facts = new Dictionary<FactKey, int>();
        foreach (var member in found.Members)
        {
            var key = FactKey.Of(member);
            if (!facts.TryGetValue(key, out var fact))
                facts.Add(key, fact = facts.Count);
            _matcher.Add(member);
            _factOf.Add(fact);
        }
    }

    /// <summary>How many findings of the commit are gone; a fact is when every record of it is mended.</summary>
    private long Gone(BaselineMatch match)
    {
        long gone = 0;
        for (var entry = 0; entry < _single; entry++)
            gone += match.IsFound[entry] ? 0 : 1;
        var left = new HashSet<int>();
        for (var entry = 0; entry < _factOf.Count; entry++)
        {
            if (match.IsFound[_single + entry])
                left.Add(_factOf[entry]);
        }

        return gone + _factOf.Distinct().Count() - left.Count;
    }

    private IEnumerable<string> NotesOn(RunSummary summary)
    {
        foreach (var error in summary.Errors)
            yield return $"{(error.Path is { } path ? $"{path} could not be read as it was" : "Not all files could be read as they were")} at {_start.Short}, so what is found in it counts as new. {error.Message}";
        foreach (var rule in summary.Skipped.Where(item => item.RuleId is not null).GroupBy(item => item.RuleId, StringComparer.Ordinal))
            yield return $"{rule.Key} failed on records as they were at {_start.Short}, so what it finds in them counts as new.";
    }

    /// <summary>What the members of a fact have in common with it.</summary>
    private readonly record struct FactKey(string Path, string RuleId, Severity Severity, SourceFact Fact)
    {
        public static FactKey Of(Finding finding) => new(finding.Location.Path, finding.Rule.Id, finding.Severity, finding.Fact!);
    }
}
