namespace PaperLint.Expressions.Automata;

/// <summary>
/// The transitions of an automaton that are known so far. A cell is the number of a state, or 0 if the transition is not known. The highest
/// bit of a cell says that the state is not an ordinary one, which a search has to look at.
/// </summary>
/// <remarks>
/// Read without locks while transitions are added: a cell is written after everything that it leads to, and a table that is full is
/// replaced by a larger copy.
/// </remarks>
internal sealed class TransitionTable(int shift, ushort[] cells, StateTraits[] traits)
{
    public const int Unknown = 0;
    public const int Special = 0x8000;
    public const int MostStates = Special - 1;

    /// <summary>A row has as many cells as there are symbols, rounded up to a power of two, whose logarithm this is.</summary>
    public int Shift => shift;

    public ushort[] Cells => cells;

    public int Capacity => traits.Length;

    public StateTraits TraitsOf(int state) => traits[state];

    public static TransitionTable WithCapacity(int states, int shift) => new(shift, new ushort[states << shift], new StateTraits[states]);

    public TransitionTable Larger(int states)
    {
        var larger = WithCapacity(states, shift);
        cells.CopyTo(larger.Cells, 0);
        for (var state = 0; state < traits.Length; state++)
            larger.Describe(state, traits[state]);
        return larger;
    }

    public void Describe(int state, StateTraits its) => traits[state] = its;

    public void Connect(int state, int symbol, int next) =>
        Volatile.Write(ref cells[(state << shift) + symbol], (ushort)(traits[next] == StateTraits.None ? next : next | Special));
}

/// <summary>What a search does when it comes to a state.</summary>
[Flags]
internal enum StateTraits : byte
{
    None = 0,

    /// <summary>A match ended before the last symbol.</summary>
    HasMatched = 1,

    /// <summary>Nothing that follows can match.</summary>
    IsDead = 2,

    /// <summary>Nothing has been found yet, so the search may skip to the next character with which a match can begin.</summary>
    IsStart = 4,
}
