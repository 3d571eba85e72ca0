using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;

namespace PaperLint.Fixes;

/// <summary>Fixes a record in sweeps until nothing is left to fix, and detects when that will not happen.</summary>
internal sealed class FixSweeps(Func<Record, IReadOnlyList<Finding>> analyze, Func<Record, IReadOnlyList<RawEdit>, Record?> reread)
{
    /// <summary>How many sweeps may find something to do, not counting those that left fixes for the next.</summary>
    private const int MostSweeps = 3;

    /// <summary>How many sweeps there may be altogether.</summary>
    private const int MostSweepsInAll = 10;

    private const int GrowthAllowance = 1_000;

    /// <param name="allows">Whether the fix of a finding may be applied.</param>
    /// <returns>The revision once nothing is left to fix, or which fixes did not settle.</returns>
    public SweepResult Run(RecordRevision start, Func<Finding, bool> allows)
    {
        var longest = 2 * start.Length + GrowthAllowance;
        var states = new HashSet<string>(StringComparer.Ordinal) { start.State };
        var draft = start;
        for (var (sweep, whole) = (1, 0); ; sweep++)
        {
            var composition = EditComposition.Of(draft.Findings, allows);
            if (composition.Groups.Count == 0 || Encode(draft, composition.Groups) is not { } revised)
                return new SweepResult(draft, UnstableFixes: null);
            whole += composition.Waiting.Count == 0 ? 1 : 0;
            if (whole > MostSweeps || sweep > MostSweepsInAll)
                return Fail(start, draft, revised, "would never be finished");
            if (reread(start.Before, revised.Edits) is not { } now || !Reads(now, revised))
                return Fail(start, draft, revised, "produce a record that reads differently");
            var next = draft.Take(revised, new RecordReading(now, analyze(now)));
            if (next.Length > longest)
                return Fail(start, next, revised, "trigger one another");
            if (!states.Add(next.State))
                return Fail(start, next, revised, "undo one another");
            draft = next;
        }
    }

    /// <summary>Encodes all groups at once if the format can express them, else as many as it can, in order; null for none.</summary>
    private static Revised? Encode(RecordRevision draft, IReadOnlyList<FixGroup> groups)
    {
        if (draft.Revise(groups) is { } all)
            return Changing(draft, all);
        var taken = new List<FixGroup>();
        Revised? best = null;
        TakeHalves(0, groups.Count);
        return best is null ? null : Changing(draft, best);

        // Usually only a few of many groups cannot be expressed, so halving takes far fewer attempts than trying each group.
        void TakeHalves(int start, int end)
        {
            var middle = (start + end) / 2;
            if (middle == start)
                return;
            TakeOrHalve(start, middle);
            TakeOrHalve(middle, end);
        }

        void TakeOrHalve(int start, int end)
        {
            List<FixGroup> more = [.. taken, .. groups.Skip(start).Take(end - start)];
            if (draft.Revise(more) is { } revised)
                (taken, best) = (more, revised);
            else
                TakeHalves(start, end);
        }
    }

    private static Revised? Changing(RecordRevision draft, Revised revised) =>
        revised.Fields.Zip(draft.Fields).Any(pair => !pair.First.Span.SequenceEqual(pair.Second.Span)) ? revised : null;

    private static bool Reads(Record now, Revised revised) =>
        now.Fields.Count == revised.Fields.Count
        && now.Fields.Zip(revised.Fields).All(pair => pair.First.Text.Span.SequenceEqual(pair.Second.Span));

    /// <summary>Reports as unsettled the fixes that the failing sweep made, and those of earlier sweeps from the same stage on.</summary>
    private static SweepResult Fail(RecordRevision start, RecordRevision last, Revised revised, string what)
    {
        List<Finding> unsettled = [.. revised.Groups.SelectMany(group => group.Findings)];
        var stage = unsettled.Min(finding => finding.Rule.Family.Stage);
        var rules = last
            .Made.Skip(start.Made.Count)
            .Select(made => made.Finding)
            .Concat(unsettled)
            .Where(finding => finding.Rule.Family.Stage >= stage)
            .Select(finding => finding.Rule.Id)
            .Distinct()
            .Order(StringComparer.Ordinal);
        var reason = $"The fixes of {string.Join(", ", rules)} {what}, so they were reverted.";
        return new SweepResult(last, new UnstableFixes(stage, new Notice(last.Before.Address.Path, last.Before.Pointer, reason)));
    }
}

/// <summary>How the sweeps ended.</summary>
internal sealed record SweepResult(RecordRevision Draft, UnstableFixes? UnstableFixes);

/// <summary>The fixes to revert.</summary>
/// <param name="Stage">The first stage whose fixes did not settle.</param>
internal sealed record UnstableFixes(Stage Stage, Notice Problem);
