namespace PaperLint.Findings;

/// <summary>
/// The steps of the cascade, in the order in which every record goes through them. Each analyses the text as the safe fixes
/// of the earlier ones would leave it.
/// </summary>
public enum Stage
{
    Encoding,
    Markup,

    /// <summary>Fixes URLs and citations, then claims them, code and intact mathematics: no later step reports or edits inside.</summary>
    Protection,
    Latex,
    Layout,
    Typography,

    /// <summary>Truncation, fields and whole datasets: looks at the result and proposes no edit that another step would see.</summary>
    Observation,
}
