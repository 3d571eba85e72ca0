using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Linting.Facts;

/// <summary>A fact whose members are being added, in report order.</summary>
internal sealed class FactCandidate(SourceFact fact)
{
    /// <summary>How many records are listed besides the first; all are counted.</summary>
    private const int MostRelated = 10;

    private readonly ImmutableArray<RelatedLocation>.Builder _related = ImmutableArray.CreateBuilder<RelatedLocation>();
    private Finding? _first;
    private long _lastRow;

    public SourceFact Fact => fact;

    public void Add(Finding member)
    {
        var row = member.Location.Record.Row;
        if (_first is null)
            _first = member;
        else if (_lastRow != row && _related.Count < MostRelated)
            _related.Add(new RelatedLocation(member.Location, "Another of these records."));
        _lastRow = row;
    }

    public Finding ToFinding()
    {
        var first = _first!;
        var arguments = fact.Arguments();
        return first with
        {
            Fact = fact,
            Arguments = arguments,
            Message = SourceFact.MessageOf(first.Rule, fact.Block?.Kind).Format(arguments),
            Fingerprint = Fingerprint.OfFact(first.Rule.Id, first.Location.Path, fact.Block),
            Related = _related.ToImmutable(),
        };
    }
}
