namespace PaperLint.Findings;

/// <summary>How a finding stands to the baseline of its dataset.</summary>
public enum BaselineState
{
    /// <summary>The baseline does not know it.</summary>
    New,

    /// <summary>The baseline knows it, so it is left out of what people read, and fails no run.</summary>
    Unchanged,
}
