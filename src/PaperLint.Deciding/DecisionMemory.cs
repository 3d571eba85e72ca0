using PaperLint.Baselines;

namespace PaperLint.Deciding;

/// <summary>Decisions of one run, none of which are written to disk.</summary>
internal sealed class DecisionMemory : DecisionStore
{
    private readonly List<string> _lines = [];

    public override string ShownPath => "memory";

    public override List<DecisionUse> Read() =>
        [.. _lines.Select((line, number) => new DecisionUse(DecisionLine.Parse(line, ShownPath, number), ShownPath))];

    public override void Write(IEnumerable<string> lines)
    {
        // The lines may be computed lazily from the list that is about to be cleared.
        List<string> written = [.. lines];
        _lines.Clear();
        _lines.AddRange(written);
    }

    public override void Append(IEnumerable<string> lines) => _lines.AddRange(lines);

    public override void Remove() => _lines.Clear();

    /// <summary>Always null, because nothing else can write here.</summary>
    public override (long Bytes, DateTime Written)? Stamp() => null;
}
