namespace PaperLint.Expressions.Automata;

/// <summary>How much an automaton may keep. Tests use less, and count.</summary>
/// <param name="MostStates">How many states are kept at once. The results do not depend on it, only the time.</param>
/// <param name="Counter">Counts the steps of searches; null to count none.</param>
public sealed record AutomatonLimits(int MostStates = int.MaxValue, StepCounter? Counter = null)
{
    public static AutomatonLimits Default { get; } = new();
}
