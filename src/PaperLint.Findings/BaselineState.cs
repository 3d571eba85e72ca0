namespace PaperLint.Findings;

/// <summary>How a finding stands to the baseline of its dataset, or to an earlier commit of it.</summary>
public enum BaselineState
{
    /// <summary>Neither knows it.</summary>
    New,

    /// <summary>One of them knows it, so it is left out of what people read, and fails no run.</summary>
    Unchanged,
}
