using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Analysis;

/// <summary>Collects the observations of one stage in one round, and drops those in protected spans.</summary>
internal sealed class StageSink(Stage stage, RecordView view) : FindingSink
{
    public List<Observation> Observations { get; } = [];

    /// <summary>Whether the current analyzer may report in protected spans.</summary>
    public bool AllowsProtected { get; set; }

    public override void Report(Observation observation)
    {
        Check(observation);
        var field = observation.Field;
        var outside = stage == Stage.Observation ? !field.IsInsideProtected(observation.Span) : !field.IsProtected(observation.Span);
        if (!outside && !AllowsProtected)
            return;
        // A fix that reaches beyond the finding into a protected span is not offered.
        if (observation.Fix is { } fix && fix.Edits.Any(edit => field.IsProtected(edit.Span)))
            observation = observation with { Fix = null };
        if (observation.Fix is { Safety: FixSafety.Safe } safe && safe.Edits.Any(edit => field.IsDoubtful(edit.Span)))
            observation = observation with { Fix = safe with { Safety = FixSafety.Unsafe } };
        Observations.Add(observation);
    }

    /// <summary>Throws in the analyzer's call, so that an invalid report counts as its failure.</summary>
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

        // In sorted order, an edit that conflicts with any other also conflicts with its neighbour.
        List<TextEdit> ordered = [.. fix.Edits.OrderBy(edit => edit.Span)];
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].ConflictsWith(ordered[i - 1]))
                throw new ArgumentException($"The edit at {ordered[i].Span} conflicts with another one.", nameof(observation));
        }
    }
}
