using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Analysis;

/// <summary>
/// Takes a record through all stages: each analyses the text as the safe repairs of the earlier ones leave it, and every finding
/// is mapped back to the text that the file has.
/// </summary>
/// <remarks>
/// What is found depends on the analyzers alone, never on which findings somebody wants to see or which repairs will be written.
/// Unsafe repairs never change what a later stage sees. Instances are immutable and serve all threads.
/// </remarks>
public sealed class Cascade
{
    private static readonly Stage[] Stages = Enum.GetValues<Stage>();

    private readonly ILookup<Stage, RecordAnalyzer> _analyzers;
    private readonly IReadOnlyList<Protector> _protectors;

    /// <param name="analyzers">In any order: within a stage, analyzers do not see one another's repairs.</param>
    public Cascade(IEnumerable<RecordAnalyzer> analyzers, IReadOnlyList<Protector> protectors)
    {
        _analyzers = analyzers.ToLookup(analyzer => analyzer.Stage);
        _protectors = protectors;
    }

    /// <summary>Analyses one record.</summary>
    /// <returns>Findings in report order, and the rules that failed on the record, if any.</returns>
    public CascadeResult Run(Record record, Profile profile, Evidence evidence)
    {
        var view = RecordView.Of(record, profile);
        List<Finding>? findings = null;
        List<SkippedItem>? skipped = null;
        foreach (var stage in Stages)
        {
            var sink = new StageSink(stage, view);
            foreach (var analyzer in _analyzers[stage])
            {
                var mark = sink.Observations.Count;
                try
                {
                    analyzer.Analyze(view, evidence, sink);
                }
#pragma warning disable CA1031 // A rule that throws must not take the run down: the record counts as not examined by it, and the run says so.
                catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
                {
                    sink.Observations.RemoveRange(mark, sink.Observations.Count - mark);
                    skipped ??= [];
                    skipped.AddRange(analyzer.Rules.Select(rule => new SkippedItem(
                        record.Address.Path, record.Pointer, rule.Id, $"The rule failed with {error.GetType().Name}: {error.Message}")));
                }
            }

            List<Seen> seen = [.. sink.Observations.Select(observation => new Seen(observation, ToFinding(view, observation)))];
            if (seen.Count > 0)
            {
                findings ??= [];
                findings.AddRange(seen.Select(pair => pair.Finding));
            }

            view = Next(view, stage, seen, failure => (skipped ??= []).Add(failure));
        }

        findings?.Sort();
        skipped?.Sort((left, right) => string.CompareOrdinal(left.RuleId, right.RuleId));
        return new CascadeResult(findings ?? [], skipped ?? []);
    }

    private static Finding ToFinding(RecordView view, Observation seen)
    {
        var field = seen.Field;
        var safety = Effective(seen);
        var title = seen.Fix?.Title ?? seen.Rule.FixTitle ?? "Repair";
        var fix = safety == FixSafety.None
            ? null
            : FindingFactory.Fix(title, safety, view.Record, field.Field, field.ToOriginal(seen.Fix!.Edits));
        return FindingFactory.Create(seen.Rule, view.Record, view.Profile, field.Field, field.ToOriginal(seen.Span), seen.Arguments, fix);
    }

    private static FixSafety Effective(Observation seen) =>
        seen.Fix is null ? FixSafety.None : (FixSafety)Math.Min((int)seen.Fix.Safety, (int)seen.Rule.FixSafety);

    /// <summary>What the next stage sees: a repair that cannot be written, or is not safe, changes nothing.</summary>
    private RecordView Next(RecordView view, Stage stage, List<Seen> seen, Action<SkippedItem> failed)
    {
        if (seen.Count == 0 && stage != Stage.Protection)
            return view;
        var fields = new FieldView[view.Fields.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var field = view.Fields[i];
            var edits = EditSelection.Choose(seen
                .Where(pair => pair.Observation.Field == field && pair.Finding.Fix is { Safety: FixSafety.Safe })
                .Select(pair => new EditCandidate(pair.Finding.Rule.Id, pair.Observation.Fix!.Edits)));
            var revised = field.Revise(edits);
            fields[i] = new FieldView(field.Field, revised, Follow(field, revised, edits));
        }

        var next = new RecordView(view.Record, view.Profile, fields);
        return stage == Stage.Protection ? Protect(next, failed) : next;
    }

    private RecordView Protect(RecordView view, Action<SkippedItem> failed)
    {
        var fields = view.Fields.Select(field =>
        {
            var claims = new List<TextSpan>();
            foreach (var protector in _protectors)
                Claim(protector, view, field, claims, failed);
            claims.Sort();
            return claims.Count == 0 ? field : field.WithProtected(claims);
        });
        return new RecordView(view.Record, view.Profile, [.. fields]);
    }

    /// <summary>Where a protector fails, the whole field is claimed: nobody may edit what it would have protected.</summary>
    private static void Claim(Protector protector, RecordView view, FieldView field, List<TextSpan> claims, Action<SkippedItem> failed)
    {
        var mark = claims.Count;
        try
        {
            protector.Claim(view, field, claims);
            if (claims.Exists(span => span.End > field.Span.Length))
                throw new InvalidOperationException($"{protector.GetType().Name} claims a place beyond the text.");
        }
#pragma warning disable CA1031 // As with analyzers: the record counts as not examined, and the run goes on.
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            claims.RemoveRange(mark, claims.Count - mark);
            claims.Add(new TextSpan(0, field.Span.Length));
            failed(new SkippedItem(
                view.Record.Address.Path, view.Record.Pointer, null, $"Protecting failed with {error.GetType().Name}: {error.Message}"));
        }
    }

    /// <summary>Where protected places stand after edits, none of which touches one.</summary>
    private static IReadOnlyList<TextSpan> Follow(FieldView field, TextRevision revised, List<TextEdit> edits) =>
        edits.Count == 0 || field.Protected.Count == 0
            ? field.Protected
            : [.. field.Protected.Select(span => revised.FromPrevious(span))];

    /// <summary>What was seen, in the view, and what became of it, in the file.</summary>
    private readonly record struct Seen(Observation Observation, Finding Finding);

    private sealed class StageSink(Stage stage, RecordView view) : FindingSink
    {
        public List<Observation> Observations { get; } = [];

        public override void Report(Observation observation)
        {
            Check(observation);
            var field = observation.Field;
            var outside = stage == Stage.Observation
                ? !field.Protected.Any(claimed => !observation.Span.IsEmpty && claimed.Contains(observation.Span))
                : !field.IsProtected(observation.Span);
            if (!outside)
                return;
            // A repair that reaches further than the finding, into a protected place, is not offered.
            if (observation.Fix is { } fix && fix.Edits.Any(edit => field.IsProtected(edit.Span)))
                observation = observation with { Fix = null };
            Observations.Add(observation);
        }

        /// <summary>Throws into the analyzer, so that an impossible report counts as its failure.</summary>
        private void Check(Observation observation)
        {
            var (_, field, span, fix, _) = observation;
            if (!view.Fields.Contains(field) || span.End > field.Span.Length)
                throw new ArgumentException($"The place {span} is not in the record.", nameof(observation));
            if (fix is null)
                return;
            for (var i = 0; i < fix.Edits.Count; i++)
            {
                if (fix.Edits[i].Span.End > field.Span.Length)
                    throw new ArgumentException($"The edit at {fix.Edits[i].Span} reaches beyond the text.", nameof(observation));
                if (fix.Edits.Take(i).Any(fix.Edits[i].ConflictsWith))
                    throw new ArgumentException($"The edit at {fix.Edits[i].Span} conflicts with another one.", nameof(observation));
            }
        }
    }
}
