using System.Collections;
using PaperLint.Baselines;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;
using PaperLint.Storage;
using PaperLint.Text;

namespace PaperLint.Linting.Baselining;

/// <summary>The findings that a dataset is known to have, so that a run can tell what is new.</summary>
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
    private readonly SearchedPlaces _searched;
    private LoadedBaseline? _loaded;

    private Baseline(string workingFolder, IEnumerable<string> paths)
    {
        var folder = LocalFolder.Above(workingFolder);
        _searched = new SearchedPlaces(workingFolder, paths);
        (_workingFolder, _root) = (workingFolder, Path.GetDirectoryName(folder)!);
        ShownPath = DisplayPath.Of(Path.Combine(folder, BaselineFile.Name), workingFolder);
        _file = new BaselineFile(folder, ShownPath);
    }

    /// <summary>The file, as people see it.</summary>
    public string ShownPath { get; }

    public bool Exists => _file.Exists;

    private LoadedBaseline Loaded => _loaded ??= LoadedBaseline.Read(_file);

    /// <summary>The baseline of a folder; it need not be there yet.</summary>
    /// <param name="workingFolder">Absolute.</param>
    /// <param name="paths">
    /// Of the command line: what the baseline knows of other places stays known. Without them, all of the working folder.
    /// </param>
    public static Baseline Above(string workingFolder, IEnumerable<string>? paths = null) => new(workingFolder, paths ?? ["."]);

    /// <summary>The same run, with how each finding stands to the baseline; as it was, where there is none.</summary>
    /// <param name="sources">What the run read.</param>
    /// <exception cref="InputException">The baseline is broken.</exception>
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

    /// <summary>Reads the whole baseline, so that what is wrong with it is said before anything is examined or changed.</summary>
    /// <exception cref="InputException">It is broken.</exception>
    public void Check()
    {
        // What is read is kept for the comparison.
        _ = Loaded;
    }

    /// <summary>
    /// Writes the findings of a run as the baseline. What an older one says of files that the run did not examine, and of suppressed
    /// findings, stays.
    /// </summary>
    /// <returns>How many entries there are.</returns>
    /// <exception cref="InputException">The file is broken or cannot be written.</exception>
    public long Write(RunResult run, IReadOnlyList<DocumentSource> sources)
    {
        var examined = Examined(run, sources);
        var present = run.Findings.Select(finding => BaselineEntry.Of(finding, examined.PathOf(finding)));
        return _file.Write(present.Concat(Exists ? Staying(run, examined) : []));
    }

    /// <summary>Takes out of the baseline what the run shows to be gone.</summary>
    /// <returns>How many entries were taken out, and how many stay.</returns>
    /// <exception cref="InputException">The file is broken or cannot be written.</exception>
    public (long Dropped, long Kept) Prune(RunResult run, IReadOnlyList<DocumentSource> sources)
    {
        var (_, absent) = Compare(run, Examined(run, sources));
        var kept = absent.Count == 0 ? _file.Read().LongCount() : _file.Write(_file.Read().Where((_, number) => !absent.Contains(number)));
        return (absent.Count, kept);
    }

    /// <summary>How many findings of which rule the baseline has in documents, by what reports call these.</summary>
    /// <exception cref="InputException">The baseline is broken.</exception>
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
    /// Gives findings of standard input, as they come, with how each stands to the baseline; as they were, where there is none.
    /// </summary>
    /// <exception cref="InputException">It is broken.</exception>
    public Func<Finding, Finding> Watch()
    {
        if (!Exists)
            return static finding => finding;
        var watch = Loaded.Matcher.Watch();
        return finding => finding with { State = watch.Knows(finding) ? BaselineState.Unchanged : BaselineState.New };
    }

    private (BaselineMatch Match, HashSet<int> Absent) Compare(RunResult run, ExaminedPlaces examined)
    {
        var match = Match(run, examined);
        return (match, Absent(match, run, examined));
    }

    private BaselineMatch Match(RunResult run, ExaminedPlaces examined)
    {
        var match = DissolvedFacts.Account(
            Loaded.Matcher.Match(run.Findings, examined.PathOf),
            Loaded.Entries,
            run.Findings,
            examined.PathOf
        );
        PreferExamined(match, examined);
        return match;
    }

    /// <summary>
    /// Where files share a record, what was found in the examined one is its own, and not that of a file which the run did not look at.
    /// </summary>
    private void PreferExamined(BaselineMatch match, ExaminedPlaces examined)
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

    /// <summary>What findings of the run do not stand for, and the run does not show to be gone.</summary>
    private IEnumerable<BaselineEntry> Staying(RunResult run, ExaminedPlaces examined)
    {
        var match = Match(run, examined);
        var isSuppressed = AreSuppressed(match, run, examined);
        return _file
            .Read()
            .Where((entry, number) => isSuppressed[number] || (!match.IsFound[number] && !examined.IsExaminedOrGone(entry.Path)));
    }

    /// <summary>Of each entry, whether it was not found because its finding is suppressed: it is there all the same.</summary>
    private BitArray AreSuppressed(BaselineMatch match, RunResult run, ExaminedPlaces examined)
    {
        var withSuppressed = Loaded.Matcher.MatchRest(run.Suppressed, examined.PathOf, match);
        PreferExamined(withSuppressed, examined);
        var rules = run.Suppressed.Select(finding => (examined.PathOf(finding), finding.Rule.Id)).ToHashSet();
        foreach (var (number, entry) in Loaded.Entries.Index())
        {
            // Suppressed findings are no part of a fact, so there may be none any more.
            withSuppressed.IsFound[number] |= entry.Records > 0 && rules.Contains((entry.Path, entry.Rule));
        }

        return withSuppressed.IsFound.Xor(match.IsFound);
    }

    /// <summary>
    /// The entries that the run did not find and could have found: their rule was in force, their file was examined or is no more
    /// where the run looked, no fact tells of them, and nobody has suppressed them.
    /// </summary>
    private HashSet<int> Absent(BaselineMatch match, RunResult run, ExaminedPlaces examined)
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

    private ExaminedPlaces Examined(RunResult run, IReadOnlyList<DocumentSource> sources) =>
        new(run.Summary, PathsOf(sources), _root, _searched);

    /// <summary>What the baseline calls each document, by what reports call it.</summary>
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
