namespace PaperLint.Analyzers.Markup.Formulas;

/// <summary>An element of a formula in MathML.</summary>
/// <param name="name">In small letters; <c>mrow</c> for the formula itself.</param>
/// <param name="attributes">As written, without the name of the element.</param>
internal sealed class MathElement(string name, string attributes)
{
    public string Name { get; } = name;

    public List<MathElement> Children { get; } = [];

    /// <summary>
    /// What stands in it if it has no children, with references to characters read, but with the white space of the source.
    /// </summary>
    public string Text { get; set; } = "";

    /// <summary>The value of an attribute; null if it has none.</summary>
    public string? Attribute(string name)
    {
        var at = attributes.IndexOf($" {name}=", StringComparison.Ordinal);
        if (at < 0)
            return null;
        var start = at + name.Length + 2;
        if (start >= attributes.Length || attributes[start] is not ('"' or '\''))
            return null;
        var end = attributes.IndexOf(attributes[start], start + 1);
        return end < 0 ? null : attributes[(start + 1)..end];
    }
}
