namespace PaperLint.Findings;

/// <summary>
/// The steps of the cascade, in the order in which every record goes through them. Each stage analyses the text as the safe fixes of the
/// earlier stages leave it.
/// </summary>
public enum Stage
{
    Encoding,
    Markup,

    /// <summary>
    /// Fixes URLs and citations, then protects them, code and intact mathematics: no later stage reports or edits inside them.
    /// </summary>
    Protection,
    Latex,
    Layout,
    Typography,

    /// <summary>Truncation, fields and whole datasets: examines the result and proposes no edit that another stage would see.</summary>
    Observation,
}
