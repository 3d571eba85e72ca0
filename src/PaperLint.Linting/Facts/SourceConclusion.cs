using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Findings.Runs;

namespace PaperLint.Linting.Facts;

/// <summary>What was decided after the last record of a document: which of its findings are one fact about its source.</summary>
/// <param name="Records">How many records the document has.</param>
/// <param name="Rules">The rules of which some findings are part of a fact.</param>
/// <param name="Remarks">Other remarks about the document.</param>
public sealed record SourceConclusion(long Records, ImmutableArray<RuleConclusion> Rules, ImmutableArray<Remark> Remarks)
{
    /// <summary>Separates facts from findings that stay individual.</summary>
    /// <param name="held">The findings of the document that may be part of a fact, in report order; enumerated once.</param>
    /// <param name="single">Receives findings that stay individual, in report order.</param>
    /// <param name="member">Receives findings that are part of a fact, each with that fact.</param>
    /// <returns>The facts.</returns>
    public IReadOnlyList<Finding> Separate(IEnumerable<Finding> held, Action<Finding> single, Action<Finding> member)
    {
        var conclusions = Rules.ToDictionary(rule => (rule.RuleId, rule.Severity));
        var facts = new Dictionary<(string RuleId, Severity Severity, int Block), FactCandidate>();
        foreach (var finding in held)
        {
            if (
                !conclusions.TryGetValue((finding.Rule.Id, finding.Severity), out var rule)
                || rule.BlockOf(finding.Location.Record.Row) is not { } block
            )
            {
                single(finding);
                continue;
            }

            var key = (finding.Rule.Id, finding.Severity, block);
            if (!facts.TryGetValue(key, out var fact))
                facts.Add(key, fact = new FactCandidate(FactOf(rule, block)));
            fact.Add(finding);
            member(finding with { Fact = fact.Fact });
        }

        return [.. facts.Values.Select(fact => fact.ToFinding())];
    }

    private SourceFact FactOf(RuleConclusion rule, int block) =>
        block == RuleConclusion.WholeFile
            ? new SourceFact(rule.Records, Records, null)
            : new SourceFact(rule.Blocks[block].Records, Records, rule.Blocks[block].Block);
}
