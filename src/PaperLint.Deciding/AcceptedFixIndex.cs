using PaperLint.Baselines;

namespace PaperLint.Deciding;

/// <summary>The accepted fixes, indexed by position because one text may have thousands.</summary>
internal sealed class AcceptedFixIndex
{
    /// <summary>In UTF-16 code units. A fix is indexed under each stretch of this length that its span reaches into.</summary>
    private const int Stretch = 64;

    private readonly Dictionary<(string Key, string Field, string Text, int Stretch), List<Decision>> _byStretch = [];

    /// <summary>How many fixes were accepted.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a decision, unless it does not accept a fix.</summary>
    public void Add(Decision decision)
    {
        if (!decision.IsAccepted)
            return;
        Count++;
        foreach (var stretch in StretchesOf(decision))
        {
            if (!_byStretch.TryGetValue(stretch, out var there))
                _byStretch.Add(stretch, there = []);
            there.Add(decision);
        }
    }

    public void Remove(IEnumerable<Decision> decisions)
    {
        foreach (var decision in decisions.Where(decision => decision.IsAccepted))
        {
            Count--;
            foreach (var stretch in StretchesOf(decision))
                _byStretch[stretch].Remove(decision);
        }
    }

    public void Clear()
    {
        _byStretch.Clear();
        Count = 0;
    }

    /// <summary>Whether the fix of another rule was accepted for an overlapping span of the same text.</summary>
    public bool HasNeighbour(Decision decision) =>
        StretchesOf(decision)
            .Any(stretch =>
                _byStretch.TryGetValue(stretch, out var there)
                && there.Exists(other => other.Rule != decision.Rule && other.Span.Overlaps(decision.Span))
            );

    private static IEnumerable<(string Key, string Field, string Text, int Stretch)> StretchesOf(Decision decision)
    {
        for (var stretch = decision.Span.Start / Stretch; stretch * Stretch <= decision.Span.End; stretch++)
            yield return (decision.Key, decision.Field, decision.FieldText, stretch);
    }
}
