using System.Collections;
using PaperLint.Baselines;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;
using PaperLint.Storage;
using PaperLint.Text;

namespace PaperLint.Linting.Baselining;

/// <summary>The known findings of a dataset, so that a run can tell which findings are new.</summary>
/// <example>
/// <code>
/// var baseline = Baseline.Above(Environment.CurrentDirectory);
/// using var run = baseline.Mark(new LintRun(options).Execute(sources, [], cancellation), sources);
/// Console.WriteLine($"{run.Summary.Baseline?.New} new");
/// </code>
/// </example>
public sealed class Baseline
{
    private readonly string _workingFolder;
    private readonly string _root;
    private readonly BaselineFile _file;
    private readonly SearchedPaths _searched;
    private LoadedBaseline? _loaded;

    private Baseline(string workingFolder, IEnumerable<string> paths)
    {
        var folder = LocalFolder.Above(workingFolder);
        _searched = new SearchedPaths(workingFolder, paths);
        (_workingFolder, _root) = (workingFolder, Path.GetDirectoryName(folder)!);
        ShownPath = DisplayPath.Of(Path.Combine(folder, BaselineFile.Name), workingFolder);
        _file = new BaselineFile(folder, ShownPath);
    }

    /// <summary>The path of the file as shown to users.</summary>
    public string ShownPath { get; }

    public bool Exists => _file.Exists;

    private LoadedBaseline Loaded => _loaded ??= LoadedBaseline.Read(_file);

    /// <summary>The baseline of a folder; it need not exist yet.</summary>
    /// <param name="workingFolder">Absolute.</param>
    /// <param name="paths">
    /// The paths of the command line; entries for files elsewhere are kept. Without them, the whole working folder.
    /// </param>
    public static Baseline Above(string workingFolder, IEnumerable<string>? paths = null) => new(workingFolder, paths ?? ["."]);

    /// <summary>The same run with the baseline state of each finding; unchanged if there is no baseline.</summary>
    /// <param name="sources">The sources that the run read.</param>
    /// <exception cref="InputException">The baseline is invalid.</exception>
    public RunResult Mark(RunResult run, IReadOnlyList<DocumentSource> sources)
    {
        if (!Exists)
            return run;
        var (match, absent) = Compare(run, Examined(run, sources));
        return run with
        {
            Summary = run.Summary with { Baseline = new BaselineCounts(run.Findings.Count - match.Known, match.Known, absent.Count) },
            Findings = new MarkedFindings(run.Findings, match.IsKnown),
        };
    }

    /// <summary>Reads the whole baseline, so that errors in it are reported before anything is examined or changed.</summary>
    /// <exception cref="InputException">The baseline is invalid.</exception>
    public void Check()
    {
        // The result is kept for the comparison.
        _ = Loaded;
    }

    /// <summary>
    /// Writes the findings of a run as the baseline. Existing entries for files that the run did not examine, and for suppressed findings,
    /// are kept.
    /// </summary>
    /// <returns>The number of entries written.</returns>
    /// <exception cref="InputException">The file is invalid or cannot be written.</exception>
    public long Write(RunResult run, IReadOnlyList<DocumentSource> sources)
    {
        var examined = Examined(run, sources);
        var present = run.Findings.Select(finding => BaselineEntry.Of(finding, examined.PathOf(finding)));
        return _file.Write(present.Concat(Exists ? Staying(run, examined) : []));
    }

    /// <summary>Removes entries from the baseline whose findings are gone according to the run.</summary>
    /// <returns>How many entries were removed, and how many were kept.</returns>
    /// <exception cref="InputException">The file is invalid or cannot be written.</exception>
    public (long Dropped, long Kept) Prune(RunResult run, IReadOnlyList<DocumentSource> sources)
    {
        var (_, absent) = Compare(run, Examined(run, sources));
        var kept = absent.Count == 0 ? _file.Read().LongCount() : _file.Write(_file.Read().Where((_, number) => !absent.Contains(number)));
        return (absent.Count, kept);
    }

    /// <summary>How many findings of each rule the baseline has in each document, by its path in reports.</summary>
    /// <exception cref="InputException">The baseline is invalid.</exception>
    internal IReadOnlyDictionary<(string Path, string Rule), long> CountRules(IReadOnlyList<DocumentSource> sources)
    {
        var shown = PathsOf(sources).ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
        var counts = new Dictionary<(string Path, string Rule), long>();
        foreach (var entry in Loaded.Entries)
        {
            if (shown.TryGetValue(entry.Path, out var path))
                counts[(path, entry.Rule)] = counts.GetValueOrDefault((path, entry.Rule)) + 1;
        }

        return counts;
    }

    /// <summary>
    /// A function that sets the baseline state of findings of standard input as they arrive; it leaves them unchanged if there is no
    /// baseline.
    /// </summary>
    /// <exception cref="InputException">The baseline is invalid.</exception>
    public Func<Finding, Finding> Watch()
    {
        if (!Exists)
            return static finding => finding;
        var watch = Loaded.Matcher.Watch();
        return finding => finding with { State = watch.Knows(finding) ? BaselineState.Unchanged : BaselineState.New };
    }

    private (BaselineMatch Match, HashSet<int> Absent) Compare(RunResult run, ExaminedFiles examined)
    {
        var match = Match(run, examined);
        return (match, Absent(match, run, examined));
    }

    private BaselineMatch Match(RunResult run, ExaminedFiles examined)
    {
        var match = FormerFacts.Account(Loaded.Matcher.Match(run.Findings, examined.PathOf), Loaded.Entries, run.Findings, examined.PathOf);
        PreferExamined(match, examined);
        return match;
    }

    /// <summary>
    /// If files share a record, a finding in an examined file is matched with the entry of that file, and not with that of a file that was
    /// not examined.
    /// </summary>
    private void PreferExamined(BaselineMatch match, ExaminedFiles examined)
    {
        var borrowed = new Dictionary<ulong, Queue<int>>();
        foreach (var (number, entry) in Loaded.Entries.Index())
        {
            if (!match.IsFound[number] || examined.IsExaminedOrGone(entry.Path))
                continue;
            if (!borrowed.TryGetValue(entry.Fingerprint, out var numbers))
                borrowed.Add(entry.Fingerprint, numbers = new());
            numbers.Enqueue(number);
        }

        if (borrowed.Count == 0)
            return;
        foreach (var (number, entry) in Loaded.Entries.Index())
        {
            if (
                !match.IsFound[number]
                && examined.IsExaminedOrGone(entry.Path)
                && borrowed.TryGetValue(entry.Fingerprint, out var numbers)
                && numbers.TryDequeue(out var other)
            )
                (match.IsFound[number], match.IsFound[other]) = (true, false);
        }
    }

    /// <summary>The entries that match no finding, but are not shown to be gone by the run.</summary>
    private IEnumerable<BaselineEntry> Staying(RunResult run, ExaminedFiles examined)
    {
        var match = Match(run, examined);
        var isSuppressed = AreSuppressed(match, run, examined);
        return _file
            .Read()
            .Where((entry, number) => isSuppressed[number] || (!match.IsFound[number] && !examined.IsExaminedOrGone(entry.Path)));
    }

    /// <summary>For each entry, whether it was not found only because its finding is suppressed: the damage still exists.</summary>
    private BitArray AreSuppressed(BaselineMatch match, RunResult run, ExaminedFiles examined)
    {
        var withSuppressed = Loaded.Matcher.MatchRest(run.Suppressed, examined.PathOf, match);
        PreferExamined(withSuppressed, examined);
        var rules = run.Suppressed.Select(finding => (examined.PathOf(finding), finding.Rule.Id)).ToHashSet();
        foreach (var (number, entry) in Loaded.Entries.Index())
        {
            // Suppressed findings do not count for a fact, so the fact may no longer be reported.
            withSuppressed.IsFound[number] |= entry.Records > 0 && rules.Contains((entry.Path, entry.Rule));
        }

        return withSuppressed.IsFound.Xor(match.IsFound);
    }

    /// <summary>
    /// The entries that the run could have found but did not: their rule was in force, their file was examined or no longer exists where
    /// the run searched, no fact covers them, and they are not suppressed.
    /// </summary>
    private HashSet<int> Absent(BaselineMatch match, RunResult run, ExaminedFiles examined)
    {
        var absent = new HashSet<int>();
        if (match.IsFound.HasAllSet())
            return absent;
        var rules = run.Summary.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var isSuppressed = AreSuppressed(match, run, examined);
        var facts = run
            .Findings.Where(finding => finding.Fact is not null)
            .Select(fact => (examined.PathOf(fact), fact.Rule.Id))
            .ToHashSet();
        foreach (var (number, entry) in Loaded.Entries.Index())
        {
            if (
                !match.IsFound[number]
                && !isSuppressed[number]
                && rules.Contains(entry.Rule)
                && examined.IsExaminedOrGone(entry.Path)
                && (entry.Records > 0 || !facts.Contains((entry.Path, entry.Rule)))
            )
                absent.Add(number);
        }

        return absent;
    }

    private ExaminedFiles Examined(RunResult run, IReadOnlyList<DocumentSource> sources) =>
        new(run.Summary, PathsOf(sources), _root, _searched);

    /// <summary>The path of each document in the baseline, by its path in reports.</summary>
    private Dictionary<string, string> PathsOf(IReadOnlyList<DocumentSource> sources) =>
        sources.ToDictionary(
            source => source.Path,
            source =>
                source.FullPath is null
                    ? ""
                    : PortablePath.Of(Path.GetRelativePath(_root, Path.GetFullPath(source.FullPath, _workingFolder))),
            StringComparer.Ordinal
        );
}
