using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Analysis;

/// <summary>
/// Takes a record through all stages: each analyses the text as the safe fixes of the earlier stages leave it, and every finding is mapped
/// back to the text in the file.
/// </summary>
/// <remarks>
/// The findings depend only on the analyzers, never on which findings will be reported or which fixes will be applied. Unsafe fixes never
/// change what a later stage sees. Instances are immutable and thread-safe.
/// </remarks>
public sealed class Cascade
{
    private static readonly Stage[] Stages = Enum.GetValues<Stage>();

    /// <summary>The analyzers of each stage, indexed by stage.</summary>
    private readonly RecordAnalyzer[][] _analyzers;
    private readonly IReadOnlyList<Protector> _protectors;

    /// <param name="analyzers">In any order: within a round of a stage, analyzers do not see one another's fixes.</param>
    public Cascade(IEnumerable<RecordAnalyzer> analyzers, IReadOnlyList<Protector> protectors)
    {
        List<RecordAnalyzer> all = [.. analyzers];
        _analyzers = [.. Stages.Select(stage => all.FindAll(analyzer => analyzer.Stage == stage).ToArray())];
        _protectors = protectors;
        LooksAtOther = all.Exists(analyzer => analyzer.Rules.Any(rule => rule.Fields.Contains(FieldRole.Other)));
    }

    /// <summary>Whether analyzers look at fields without a role.</summary>
    public bool LooksAtOther { get; }

    /// <summary>
    /// Which analyzers may report something; null if there is certainly no finding. Much faster than <see cref="Run"/>, and allocates
    /// nothing if there is none.
    /// </summary>
    /// <param name="fields">All that <see cref="RecordAnalyzer.MayReport"/> is to see.</param>
    public Candidates? CandidatesIn(ReadOnlySpan<FieldText> fields)
    {
        RecordAnalyzer[]?[]? byStage = null;
        foreach (var stage in Stages)
        {
            if (CandidatesOf(_analyzers[(int)stage], fields) is { } candidates)
                (byStage ??= new RecordAnalyzer[Stages.Length][])[(int)stage] = candidates;
        }

        return byStage is null ? null : new Candidates(byStage);
    }

    /// <summary>Analyses one record.</summary>
    /// <param name="known">The <see cref="CandidatesIn"/> its texts, if they are known.</param>
    /// <returns>Findings in report order, what could not be examined, and which fixes are not offered.</returns>
    public CascadeResult Run(Record record, Profile profile, Evidence evidence, Candidates? known = null)
    {
        var view = RecordView.Of(record, profile, withOther: LooksAtOther);
        var findings = new List<Finding>();
        var skipped = new List<SkippedItem>();
        var notices = new List<Notice>();
        var isProtected = false;
        foreach (var stage in Stages)
        {
            if ((known is null ? CandidatesOf(_analyzers[(int)stage], view.Texts) : known.In(stage)) is not { } candidates)
                continue;
            if (stage > Stage.Protection && !isProtected)
                (view, isProtected) = (Protect(view, skipped), true);
            var before = view;
            view = RunUntilStable(before, stage, candidates, evidence, findings, skipped, notices);
            // In another text, others may report.
            known = view == before ? known : null;
        }

        FixOutcomes.FillIn(view, findings);
        findings.Sort();
        skipped.Sort((left, right) => string.CompareOrdinal(left.RuleId, right.RuleId));
        return new CascadeResult(findings, skipped, notices);
    }

    /// <summary>
    /// Runs a stage until it has no safe fix left to apply, and returns the resulting view. Findings of the first round are reported once;
    /// later rounds add only what a fix revealed.
    /// </summary>
    /// <param name="candidates">The analyzers of the stage that may report something in <paramref name="before"/>.</param>
    private RecordView RunUntilStable(
        RecordView before,
        Stage stage,
        RecordAnalyzer[] candidates,
        Evidence evidence,
        List<Finding> findings,
        List<SkippedItem> skipped,
        List<Notice> notices
    )
    {
        var analyzers = _analyzers[(int)stage];
        var (first, seenAtOnce) = (findings.Count, 0);
        RoundLimits? limits = null;
        HashSet<(string Rule, string Field, TextSpan Place)>? known = null;
        for (var (view, step) = (before, (int)stage * RoundLimits.MostRounds); ; step++)
        {
            var sink = new StageSink(stage, view);
            analyzers = Analyze(candidates, analyzers, view, evidence, sink, skipped);
            // In most records, most stages end here.
            if (sink.Observations.Count == 0)
                return view;
            known ??= [];
            List<Seen> seen = [.. sink.Observations.Select(observation => new Seen(observation, ToFinding(view, observation, step)))];
            findings.AddRange(
                seen.Select(pair => pair.Finding)
                    .Where(finding => known.Add((finding.Rule.Id, finding.Location.Field, finding.Location.Text)))
            );
            if (view == before)
                seenAtOnce = findings.Count - first;
            if (ApplySafeFixes(view, seen) is not { } next)
                return view;
            limits ??= new RoundLimits(before);
            if (!limits.Allows(next))
            {
                notices.Add(Unsettled(before.Record, findings, first, seenAtOnce));
                return before;
            }

            if (CandidatesOf(analyzers, next.Texts) is not { } again)
                return next;
            (view, candidates) = (next, again);
        }
    }

    /// <summary>The analyzers that may report something in a record; null if there is none, as in most stages of most records.</summary>
    private static RecordAnalyzer[]? CandidatesOf(RecordAnalyzer[] analyzers, ReadOnlySpan<FieldText> fields)
    {
        List<RecordAnalyzer>? candidates = null;
        foreach (var analyzer in analyzers)
        {
            if (MayReport(analyzer, fields))
                (candidates ??= []).Add(analyzer);
        }

        return candidates?.ToArray();
    }

    /// <summary>The answer of an analyzer; one that fails is asked to analyze the record, and fails where that is reported.</summary>
    private static bool MayReport(RecordAnalyzer analyzer, ReadOnlySpan<FieldText> fields)
    {
        try
        {
            return analyzer.MayReport(fields);
        }
#pragma warning disable CA1031 // A rule that throws must not end the run.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return true;
        }
    }

    /// <param name="candidates">Those to call.</param>
    /// <param name="analyzers">All of the stage.</param>
    /// <returns>All but those that failed.</returns>
    private static RecordAnalyzer[] Analyze(
        RecordAnalyzer[] candidates,
        RecordAnalyzer[] analyzers,
        RecordView view,
        Evidence evidence,
        StageSink sink,
        List<SkippedItem> skipped
    )
    {
        List<RecordAnalyzer>? failed = null;
        foreach (var analyzer in candidates)
        {
            if (!TryAnalyze(analyzer, view, evidence, sink, skipped))
                (failed ??= []).Add(analyzer);
        }

        return failed is null ? analyzers : [.. analyzers.Except(failed)];
    }

    /// <returns>
    /// False if the analyzer failed: its observations of this round are discarded, and it is not called again in this stage.
    /// </returns>
    private static bool TryAnalyze(RecordAnalyzer analyzer, RecordView view, Evidence evidence, StageSink sink, List<SkippedItem> skipped)
    {
        var mark = sink.Observations.Count;
        try
        {
            sink.AllowsProtected = analyzer.ReadsProtected;
            analyzer.Analyze(view, evidence, sink);
            return true;
        }
#pragma warning disable CA1031 // A rule that throws must not end the run: the record is reported as not examined by that rule.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            sink.Observations.RemoveRange(mark, sink.Observations.Count - mark);
            skipped.AddRange(
                analyzer.Rules.Select(rule => new SkippedItem(
                    view.Record.Address.Path,
                    view.Record.Pointer,
                    rule.Id,
                    $"The rule failed with {error.GetType().Name}: {error.Message}"
                ))
            );
            return false;
        }
    }

    /// <summary>
    /// Removes the safe fixes of a stage that did not settle, with all findings that appeared only in a text produced by them, and names
    /// their rules in a notice.
    /// </summary>
    /// <param name="first">The index of the stage's first finding.</param>
    /// <param name="seenAtOnce">The number of findings in the text before the stage's fixes.</param>
    private static Notice Unsettled(Record record, List<Finding> findings, int first, int seenAtOnce)
    {
        var rules = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = first; i < findings.Count; i++)
        {
            if (findings[i].Fix is not { Safety: FixSafety.Safe })
                continue;
            rules.Add(findings[i].Rule.Id);
            findings[i] = findings[i] with { Fix = null };
        }

        findings.RemoveRange(first + seenAtOnce, findings.Count - first - seenAtOnce);
        return new Notice(
            record.Address.Path,
            record.Pointer,
            $"The fixes of {string.Join(", ", rules)} undo or trigger one another, so none of them is offered here."
        );
    }

    private static Finding ToFinding(RecordView view, Observation seen, int step)
    {
        var field = seen.Field;
        var safety = seen.Fix is null ? FixSafety.None : (FixSafety)Math.Min((int)seen.Fix.Safety, (int)seen.Rule.FixSafety);
        var title = seen.Fix?.Title ?? seen.Rule.FixTitle ?? "Fix";
        var fix =
            safety == FixSafety.None ? null
            : FindingFactory.Fix(title, safety, view.Record, field.Field, field.ToOriginal(seen.Fix!.Edits)) is { } made
                ? made with
                {
                    Step = step,
                }
            : null;
        var finding = FindingFactory.Create(
            seen.Rule,
            view.Record,
            view.Profile,
            field.Field,
            field.ToOriginal(seen.Span),
            seen.Arguments,
            fix
        );
        return seen.Grounds.Length == 0 ? finding : finding with { Grounds = seen.Grounds };
    }

    /// <summary>The view with all fixes applied that are safe, can be written and do not conflict; null if nothing changes.</summary>
    private static RecordView? ApplySafeFixes(RecordView view, List<Seen> seen)
    {
        var fields = new FieldView[view.Fields.Count];
        var fixes = seen.Where(pair => pair.Finding.Fix is { Safety: FixSafety.Safe }).ToLookup(pair => pair.Observation.Field);
        var changed = false;
        for (var i = 0; i < fields.Length; i++)
        {
            var field = fields[i] = view.Fields[i];
            var edits = EditSelection.Choose(
                fixes[field].Select(pair => new EditCandidate(pair.Finding.Rule.Id, pair.Observation.Fix!.Edits))
            );
            if (edits.Count == 0)
                continue;
            var revised = field.Revise(edits);
            changed |= !revised.Span.SequenceEqual(field.Span);
            fields[i] = new FieldView(
                field.Field,
                revised,
                Follow(field.Protected, revised, edits),
                Follow(field.Doubtful, revised, edits)
            );
        }

        return changed ? new RecordView(view.Record, view.Profile, fields) : null;
    }

    /// <summary>Has the protectors look at each field, at the latest when an analyzer or a report asks for what is protected.</summary>
    private RecordView Protect(RecordView view, List<SkippedItem> skipped)
    {
        var protection = new Protection(view, _protectors, skipped);
        return new RecordView(view.Record, view.Profile, [.. view.Fields.Select(field => field.ProtectedBy(protection))]);
    }

    /// <summary>Maps protected and doubtful spans to the text after edits, none of which touches one.</summary>
    private static IReadOnlyList<TextSpan> Follow(IReadOnlyList<TextSpan> places, TextRevision revised, List<TextEdit> edits) =>
        edits.Count == 0 || places.Count == 0 ? places : [.. places.Select(span => revised.FromPrevious(span))];

    /// <summary>What was observed in the view, and the resulting finding in the file.</summary>
    private readonly record struct Seen(Observation Observation, Finding Finding);
}
