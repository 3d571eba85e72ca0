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
            var sink = new StageSink(stage);
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

            if (sink.Observations.Count > 0)
            {
                findings ??= [];
                findings.AddRange(sink.Observations.Select(observation => ToFinding(view, observation)));
            }

            view = Next(view, stage, sink);
        }

        findings?.Sort();
        return new CascadeResult(findings ?? [], skipped ?? []);
    }

    private static Finding ToFinding(RecordView view, Observation seen)
    {
        var field = seen.Field;
        var safety = Effective(seen);
        var title = seen.Fix?.Title ?? seen.Rule.FixTitle ?? "Repair";
        var fix = safety == FixSafety.None
            ? null
            : FindingFactory.Fix(title, safety, view.Record, field.Field, seen.Fix!.Edits.Select(field.ToOriginal));
        return FindingFactory.Create(seen.Rule, view.Record, view.Profile, field.Field, field.ToOriginal(seen.Span), seen.Arguments, fix);
    }

    private static FixSafety Effective(Observation seen) =>
        seen.Fix is null ? FixSafety.None : (FixSafety)Math.Min((int)seen.Fix.Safety, (int)seen.Rule.FixSafety);

    private RecordView Next(RecordView view, Stage stage, StageSink sink)
    {
        if (sink.Observations.Count == 0 && stage != Stage.Protection)
            return view;
        var fields = new FieldView[view.Fields.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            var field = view.Fields[i];
            var edits = EditSelection.Choose(sink.Observations
                .Where(seen => seen.Field == field && Effective(seen) == FixSafety.Safe)
                .Select(seen => new EditCandidate(seen.Rule.Id, seen.Fix!.Edits)));
            var revised = field.Revise(edits);
            fields[i] = new FieldView(field.Field, revised, Follow(field, revised, edits));
        }

        var next = new RecordView(view.Record, view.Profile, fields);
        return stage == Stage.Protection ? Protect(next) : next;
    }

    private RecordView Protect(RecordView view)
    {
        var fields = view.Fields.Select(field =>
        {
            var claims = new List<TextSpan>();
            foreach (var protector in _protectors)
                protector.Claim(view, field, claims);
            claims.Sort();
            return claims.Count == 0 ? field : field.WithProtected(claims);
        });
        return new RecordView(view.Record, view.Profile, [.. fields]);
    }

    /// <summary>Where protected places stand after edits, none of which touches one.</summary>
    private static IReadOnlyList<TextSpan> Follow(FieldView field, TextRevision revised, List<TextEdit> edits) =>
        edits.Count == 0 || field.Protected.Count == 0
            ? field.Protected
            : [.. field.Protected.Select(span => revised.FromPrevious(span))];

    private sealed class StageSink(Stage stage) : FindingSink
    {
        public List<Observation> Observations { get; } = [];

        public override void Report(Observation observation)
        {
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
    }
}
