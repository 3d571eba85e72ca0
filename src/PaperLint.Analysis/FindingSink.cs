namespace PaperLint.Analysis;

/// <summary>Receives the observations of an analyzer.</summary>
public abstract class FindingSink
{
    /// <summary>
    /// Adds an observation. One that overlaps a protected span is silently dropped (in the observation stage, only one that lies inside
    /// it), so analyzers need not check for protection, but may, to save work.
    /// </summary>
    public abstract void Report(Observation observation);
}
