using PaperLint.Baselines;

namespace PaperLint.Deciding;

/// <summary>Decisions of one run, of which nothing reaches the disk.</summary>
internal sealed class DecisionMemory : DecisionStore
{
    private readonly List<string> _lines = [];

    public override string ShownPath => "memory";

    public override List<DecisionUse> Read() =>
        [.. _lines.Select((line, number) => new DecisionUse(DecisionLine.Parse(line, ShownPath, number), ShownPath))];

    public override void Write(IEnumerable<string> lines)
    {
        // They may be made from what is there.
        List<string> written = [.. lines];
        _lines.Clear();
        _lines.AddRange(written);
    }

    public override void Append(IEnumerable<string> lines) => _lines.AddRange(lines);

    public override void Remove() => _lines.Clear();

    /// <summary>Nobody else can write.</summary>
    public override (long Bytes, DateTime Written)? Stamp() => null;
}
