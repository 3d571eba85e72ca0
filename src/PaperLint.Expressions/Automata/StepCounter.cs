namespace PaperLint.Expressions.Automata;

/// <summary>Counts what searches do, so that tests can show that their time is linear.</summary>
public sealed class StepCounter
{
    /// <summary>Code units read, and instructions looked at to find new states.</summary>
    public long Steps { get; internal set; }
}
