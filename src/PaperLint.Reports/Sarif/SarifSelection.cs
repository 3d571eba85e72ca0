using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Reports.Sarif;

/// <summary>
/// Which findings stay when there are more than a log may hold: the most severe, and among equally severe ones the most varied,
/// rule by rule in turn, new texts before repeated ones. The same findings give the same choice.
/// </summary>
internal sealed class SarifSelection
{
    /// <summary>Numbers of findings in report order, the most worth keeping first; null where all of them fit.</summary>
    private readonly int[]? _ranked;

    /// <param name="most">How many may stay.</param>
    public SarifSelection(IReadOnlyCollection<Finding> findings, int most)
    {
        Total = findings.Count;
        Kept = Math.Min(Total, most);
        if (Kept < Total)
            _ranked = Rank(findings);
    }

    private SarifSelection(int[] ranked, int kept)
    {
        _ranked = ranked;
        Total = ranked.Length;
        Kept = kept;
    }

    public int Total { get; }

    public int Kept { get; }

    /// <summary>The same choice, made smaller.</summary>
    public SarifSelection Reduced(IReadOnlyCollection<Finding> findings, int most) => new(_ranked ?? Rank(findings), most);

    /// <summary>The findings that stay, in report order.</summary>
    public IEnumerable<Finding> From(IEnumerable<Finding> findings)
    {
        if (_ranked is null)
            return findings;
        var kept = _ranked.Take(Kept).ToHashSet();
        return findings.Where((_, at) => kept.Contains(at));
    }

    private static int[] Rank(IReadOnlyCollection<Finding> findings)
    {
        var candidates = new List<Candidate>(findings.Count);
        var repeats = new Dictionary<(string, Severity, string), int>();
        foreach (var finding in findings)
        {
            // A hash of the text: there may be a million, and they are not worth their memory here.
            var text = (finding.Rule.Id, finding.Severity, StableHash.Of(finding.Message));
            var repeat = repeats.GetValueOrDefault(text);
            repeats[text] = repeat + 1;
            candidates.Add(new Candidate(candidates.Count, finding.Severity, finding.Rule.Id, repeat));
        }

        return
        [
            .. candidates
                .GroupBy(candidate => (candidate.Severity, candidate.RuleId))
                .SelectMany(rule => rule.OrderBy(candidate => candidate.Repeat).ThenBy(candidate => candidate.Number)
                    .Select((candidate, turn) => (Candidate: candidate, Turn: turn)))
                .OrderByDescending(ranked => ranked.Candidate.Severity)
                .ThenBy(ranked => ranked.Turn)
                .ThenBy(ranked => ranked.Candidate.RuleId, StringComparer.Ordinal)
                .Select(ranked => ranked.Candidate.Number),
        ];
    }

    /// <param name="Number">Of the finding, in report order.</param>
    /// <param name="Repeat">How many findings before it have the same rule and text.</param>
    private readonly record struct Candidate(int Number, Severity Severity, string RuleId, int Repeat);
}
