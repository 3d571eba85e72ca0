using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Analysis;

/// <summary>Collects what one stage sees in one round, and keeps it out of protected places.</summary>
internal sealed class StageSink(Stage stage, RecordView view) : FindingSink
{
    public List<Observation> Observations { get; } = [];

    /// <summary>Whether the analyzer that reports now may do so in protected places.</summary>
    public bool AdmitsProtected { get; set; }

    public override void Report(Observation observation)
    {
        Check(observation);
        var field = observation.Field;
        var outside = stage == Stage.Observation ? !field.IsInsideProtected(observation.Span) : !field.IsProtected(observation.Span);
        if (!outside && !AdmitsProtected)
            return;
        // A repair that reaches further than the finding, into a protected place, is not offered.
        if (observation.Fix is { } fix && fix.Edits.Any(edit => field.IsProtected(edit.Span)))
            observation = observation with { Fix = null };
        if (observation.Fix is { Safety: FixSafety.Safe } safe && safe.Edits.Any(edit => field.IsDoubtful(edit.Span)))
            observation = observation with { Fix = safe with { Safety = FixSafety.Unsafe } };
        Observations.Add(observation);
    }

    /// <summary>Throws into the analyzer, so that an impossible report counts as its failure.</summary>
    private void Check(Observation observation)
    {
        var (_, field, span, fix, _) = observation;
        if (!view.Has(field) || span.End > field.Span.Length)
            throw new ArgumentException($"The place {span} is not in the record.", nameof(observation));
        if (fix is null)
            return;
        foreach (var edit in fix.Edits)
        {
            if (edit.Span.End > field.Span.Length)
                throw new ArgumentException($"The edit at {edit.Span} reaches beyond the text.", nameof(observation));
        }

        // In order, whatever is in conflict is so with its neighbour.
        List<TextEdit> ordered = [.. fix.Edits.OrderBy(edit => edit.Span)];
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].ConflictsWith(ordered[i - 1]))
                throw new ArgumentException($"The edit at {ordered[i].Span} conflicts with another one.", nameof(observation));
        }
    }
}
