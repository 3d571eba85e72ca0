namespace PaperLint.Analysis;

/// <summary>Takes what an analyzer sees.</summary>
public abstract class FindingSink
{
    /// <summary>
    /// Takes an observation. One that reaches into a protected place is dropped without a word (except in the observation stage,
    /// where only those inside of one are), so analyzers need not check, but may, to save work.
    /// </summary>
    public abstract void Report(Observation observation);
}
