using System.Collections.Concurrent;
using PaperLint.Engine.Mending;
using PaperLint.Findings;
using PaperLint.Findings.Runs;

namespace PaperLint.Cli.Fixing;

/// <summary>What somebody has decided about the repairs of a run, before anything is written.</summary>
/// <remarks>
/// A dry run that makes everything undecided shows what there is to decide about. A refusal may bring other repairs to light, or
/// bring the same ones up again at another place, so the dry run is repeated until it makes nothing that was not agreed to; what
/// is written then is that last dry run.
/// </remarks>
internal sealed class RepairChoices
{
    /// <summary>After so many dry runs, whatever is still undecided is left alone.</summary>
    private const int MostRuns = 20;

    private readonly ConcurrentDictionary<FindingKey, bool> _decided = [];
    private readonly ConcurrentDictionary<FindingKey, bool> _seen = [];
    private readonly List<(FixedFinding Repair, bool IsYes)> _answers = [];
    private readonly HashSet<string> _wholeRules = new(StringComparer.Ordinal);
    private bool _hasQuit;

    /// <summary>How many repairs were offered and refused.</summary>
    public long Declined => _answers.Count(answer => !answer.IsYes);

    /// <summary>Asks until nothing is undecided.</summary>
    /// <param name="dryRun">Runs with this say in what may be made, and writes nothing.</param>
    public void Make(Func<Func<Finding, bool>, FixResult> dryRun, RepairDialogue dialogue, CancellationToken cancellation)
    {
        for (var run = 1; ; run++)
        {
            _seen.Clear();
            using var made = dryRun(finding =>
            {
                var key = FindingKey.Of(finding);
                _seen[key] = true;
                return _decided.GetValueOrDefault(key, true);
            });
            cancellation.ThrowIfCancellationRequested();
            List<FixedFinding> open = [.. made.Fixed.Where(repair => !_decided.ContainsKey(FindingKey.Of(repair.Finding)))];
            if (run == MostRuns)
                open.ForEach(repair => _seen.TryRemove(FindingKey.Of(repair.Finding), out _));
            if (run == MostRuns || open.Count == 0 || !Decide(open, dialogue, cancellation))
                return;
        }
    }

    /// <summary>Whether a repair was agreed to. What the last dry run did not see is not made: the file is another one by now.</summary>
    public bool MayApply(Finding finding)
    {
        var key = FindingKey.Of(finding);
        return _seen.ContainsKey(key) && _decided.GetValueOrDefault(key, true);
    }

    /// <returns>Whether anything was refused.</returns>
    private bool Decide(List<FixedFinding> open, RepairDialogue dialogue, CancellationToken cancellation)
    {
        var refused = false;
        for (var at = 0; at < open.Count; at++)
        {
            cancellation.ThrowIfCancellationRequested();
            var isYes = DecidedBefore(open[at]) ?? Ask(open[at], open.Count - at, dialogue);
            _decided[FindingKey.Of(open[at].Finding)] = isYes;
            refused |= !isYes;
        }

        return refused;
    }

    private bool Ask(FixedFinding repair, int open, RepairDialogue dialogue)
    {
        var rule = repair.Finding.Rule.Id;
        var answer = _hasQuit ? Answer.Quit : _wholeRules.Contains(rule) ? Answer.Yes : dialogue.Ask(repair, open);
        _hasQuit |= answer == Answer.Quit;
        if (answer == Answer.All)
            _wholeRules.Add(rule);
        var isYes = answer is Answer.Yes or Answer.All;
        _answers.Add((repair, isYes));
        return isYes;
    }

    /// <summary>The answer to the same repair when the text around it was another; null where it is a new one.</summary>
    private bool? DecidedBefore(FixedFinding repair)
    {
        foreach (var (known, isYes) in _answers)
        {
            var isSamePlace = known.Finding.Rule.Id == repair.Finding.Rule.Id
                && known.Finding.Location.Record == repair.Finding.Location.Record
                && known.Finding.Location.Field == repair.Finding.Location.Field
                && (known.Text.Span == repair.Text.Span || known.Text.Span.Overlaps(repair.Text.Span));
            // A yes is for the very change that was shown; a no is for the place.
            if (isSamePlace && (!isYes || (known.Text.Span == repair.Text.Span && known.Text.After == repair.Text.After)))
                return isYes;
        }

        return null;
    }
}
