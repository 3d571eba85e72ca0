namespace PaperLint.Rules;

/// <summary>The characters that fixes may write in place of damage.</summary>
public enum Target
{
    /// <summary>Real symbols, quotation marks and dashes.</summary>
    Unicode,

    /// <summary>Only ASCII; fixes that would need other characters are not offered.</summary>
    Ascii,

    /// <summary>LaTeX between dollar signs, with its backslashes. TeX that is left in prose is correct.</summary>
    Latex,

    /// <summary>Symbols, quotation marks and dashes stay as written: what is wrong with them is reported but not fixed.</summary>
    Keep,
}

/// <summary>How fixes write an index or exponent.</summary>
public enum ScriptStyle
{
    /// <summary>As a superscript or subscript character, if Unicode has one.</summary>
    Unicode,

    /// <summary>After <c>^</c> or <c>_</c>, which programs can read: <c>10^-3</c>.</summary>
    Plain,

    /// <summary>As it is in the text.</summary>
    Keep,
}
