using PaperLint.Analysis;
using PaperLint.Findings;

namespace PaperLint.Analyzers.Residue;

/// <summary>
/// Wraps an analyzer of LaTeX and marks as unsafe those of its safe fixes that would leave half of a construct. Each is judged in the text
/// that results from all safe fixes of the analyzer together.
/// </summary>
internal sealed class HalfConstructFilter(RecordAnalyzer analyzer) : RecordAnalyzer(analyzer.Rules)
{
    public override bool ReadsProtected => analyzer.ReadsProtected;

    public override Survey? CreateSurvey() => analyzer.CreateSurvey();

    public override bool MayReport(ReadOnlySpan<FieldText> fields) => analyzer.MayReport(fields);

    public override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
    {
        var kept = new Kept();
        analyzer.Analyze(record, evidence, kept);
        var halves = new Dictionary<FieldView, HalfConstructs>();
        foreach (var seen in kept.Seen)
        {
            if (seen.Fix is not { Safety: FixSafety.Safe } fix)
            {
                sink.Report(seen);
                continue;
            }

            if (!halves.TryGetValue(seen.Field, out var half))
                halves[seen.Field] = half = new HalfConstructs(seen.Field.Text, kept.SafeEdits(seen.Field));
            sink.Report(half.AreLeftBy(fix.Edits) ? seen with { Fix = fix with { Safety = FixSafety.Unsafe } } : seen);
        }
    }

    /// <summary>Keeps observations until all of them are known.</summary>
    private sealed class Kept : FindingSink
    {
        public List<Observation> Seen { get; } = [];

        public IEnumerable<Text.TextEdit> SafeEdits(FieldView field) =>
            Seen.Where(seen => seen.Field == field && seen.Fix is { Safety: FixSafety.Safe }).SelectMany(seen => seen.Fix!.Edits);

        public override void Report(Observation observation) => Seen.Add(observation);
    }
}
