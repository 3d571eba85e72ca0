using System.Collections;
using PaperLint.Baselines;
using PaperLint.Findings;
using PaperLint.Findings.Runs;

namespace PaperLint.Linting.Comparing;

/// <summary>The findings of an earlier run, so that a later run can tell which are new.</summary>
/// <remarks>
/// Findings that many records share may be reported individually on one side and as one fact on the other. Therefore records are compared,
/// never facts: a fact is new if any of its records is, and gone if all of its records are.
/// </remarks>
internal sealed class EarlierFindings
{
    private readonly BaselineMatcher _matcher = new();
    private readonly Func<Finding, bool> _isOpen;

    /// <summary>How many entries of the matcher are individual findings.</summary>
    private readonly int _single;

    /// <summary>The number of the fact that each of the other entries belongs to.</summary>
    private readonly List<int> _factOf = [];

    /// <param name="found">With all members of its facts.</param>
    /// <param name="isOpen">Whether a later finding has to be compared; all others were there before.</param>
    public EarlierFindings(RunResult found, Func<Finding, bool> isOpen)
    {
        _isOpen = isOpen;
        foreach (var finding in found.Findings.Where(finding => finding.Fact is null))
        {
            _matcher.Add(finding, finding.Location.Path);
            _single++;
        }

        var facts = new Dictionary<FactKey, int>();
        foreach (var member in found.Members)
        {
            var key = FactKey.Of(member);
            if (!facts.TryGetValue(key, out var fact))
                facts.Add(key, fact = facts.Count);
            _matcher.Add(member, member.Location.Path);
            _factOf.Add(fact);
        }
    }

    /// <param name="run">With all members of its facts.</param>
    /// <returns>Whether each finding, in report order, was there before, and how many findings are gone.</returns>
    public (BitArray IsKnown, long Gone) Compare(RunResult run)
    {
        var match = _matcher.Match(run.Findings.Where(finding => finding.Fact is null).Concat(run.Members).Where(_isOpen), finding =>
            finding.Location.Path
        );
        var isKnown = new BitArray(run.Findings.Count, defaultValue: true);
        var facts = new List<(int Number, FactKey Key)>();
        var (number, open) = (0, 0);
        foreach (var finding in run.Findings)
        {
            if (finding.Fact is not null)
                facts.Add((number, FactKey.Of(finding)));
            else if (_isOpen(finding))
                isKnown[number] = match.IsKnown[open++];
            number++;
        }

        var newFacts = new HashSet<FactKey>();
        foreach (var member in run.Members.Where(_isOpen))
        {
            if (!match.IsKnown[open++])
                newFacts.Add(FactKey.Of(member));
        }

        foreach (var (at, key) in facts)
            isKnown[at] = !newFacts.Contains(key);
        return (isKnown, Gone(match.IsFound));
    }

    private long Gone(BitArray isFound)
    {
        var gone = Enumerable.Range(0, _single).LongCount(entry => !isFound[entry]);
        var left = Enumerable.Range(0, _factOf.Count).Where(entry => isFound[_single + entry]).Select(entry => _factOf[entry]).ToHashSet();
        return gone + _factOf.Distinct().LongCount(fact => !left.Contains(fact));
    }

    /// <summary>What the members of a fact have in common with it.</summary>
    private readonly record struct FactKey(string Path, string RuleId, Severity Severity, SourceFact Fact)
    {
        public static FactKey Of(Finding finding) => new(finding.Location.Path, finding.Rule.Id, finding.Severity, finding.Fact!);
    }
}
