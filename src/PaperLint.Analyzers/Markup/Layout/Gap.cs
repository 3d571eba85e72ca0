namespace PaperLint.Analyzers.Markup.Layout;

/// <summary>Whether a space belongs where two stretches of text meet.</summary>
internal enum Gap
{
    None,

    /// <summary>A space was lost, whatever the rest of the text says.</summary>
    Certain,

    /// <summary>A space was lost, judging by the rest of the text or by the words.</summary>
    Likely,

    /// <summary>Perhaps none was, and the words do not say so.</summary>
    Doubtful,
}
