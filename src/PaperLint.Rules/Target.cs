namespace PaperLint.Rules;

/// <summary>In which characters repairs write what a record's damage stood for.</summary>
public enum Target
{
    /// <summary>Real symbols, quotation marks and dashes.</summary>
    Unicode,

    /// <summary>Only ASCII; a repair that would need more is not offered.</summary>
    Ascii,

    /// <summary>LaTeX between dollar signs, with its backslashes; what TeX leaves in prose is as it should be.</summary>
    Latex,

    /// <summary>
    /// Symbols, quotation marks and dashes stay as they are written: what is wrong with them is reported and not repaired.
    /// </summary>
    Keep,
}

/// <summary>How repairs write an index or exponent.</summary>
public enum ScriptStyle
{
    /// <summary>As a raised or lowered character, where Unicode has one.</summary>
    Unicode,

    /// <summary>With its mark before it, as programs like to read it: <c>10^-3</c>.</summary>
    Plain,

    /// <summary>As it is written.</summary>
    Keep,
}
