namespace PaperLint.Findings;

/// <summary>How a finding relates to the baseline of its dataset, or to an earlier commit.</summary>
public enum BaselineState
{
    /// <summary>Neither contains it.</summary>
    New,

    /// <summary>One of them contains it, so it is left out of reports for people and does not fail the run.</summary>
    Unchanged,
}
