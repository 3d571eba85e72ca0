namespace PaperLint.Expressions.Automata;

/// <summary>
/// A state of an automaton: which instructions the ways through the program have reached, in order of preference.
/// </summary>
/// <param name="instructions">Only those that read, assert or match.</param>
/// <param name="behind">What stands on the side from which the automaton comes, if an assertion among the instructions asks.</param>
/// <param name="hasMatched">Whether there is a match that ended before the symbol that led here.</param>
internal sealed class State(int[] instructions, Side behind, bool hasMatched) : IEquatable<State>
{
    public int[] Instructions { get; } = instructions;

    public Side Behind { get; } = behind;

    public bool HasMatched { get; } = hasMatched;

    public bool Equals(State? other) =>
        other is not null
        && Behind == other.Behind
        && HasMatched == other.HasMatched
        && Instructions.AsSpan().SequenceEqual(other.Instructions);

    public override bool Equals(object? obj) => Equals(obj as State);

    public override int GetHashCode()
    {
        var hash = ((uint)Behind << 1) + (HasMatched ? 1u : 0);
        foreach (var instruction in Instructions)
            hash = (hash ^ (uint)instruction) * 0x9E3779B1 + (hash >> 15);
        return (int)hash;
    }
}
