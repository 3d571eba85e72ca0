namespace PaperLint.Analyzers.Markup.Tags;

/// <summary>What an element of HTML, JATS, TEI or MathML does to the text in it.</summary>
internal enum ElementKind
{
    /// <summary>It changes how letters look, or says what they are: <c>i</c>, <c>span</c>, <c>xref</c>.</summary>
    Inline,

    Subscript,
    Superscript,

    /// <summary>Its text is a paragraph, or several.</summary>
    Block,

    /// <summary>Its text is the heading of what follows.</summary>
    Heading,
    Subtitle,
    OrderedList,
    ListItem,

    /// <summary>The number or mark of an item, or of a note.</summary>
    Label,

    /// <summary>A cell of a table.</summary>
    Cell,

    /// <summary>A line ends here.</summary>
    Break,

    /// <summary>A word may be broken here.</summary>
    Joint,

    /// <summary>What stands in it is not meant for readers: <c>style</c>, <c>script</c>.</summary>
    Hidden,

    /// <summary>It stands for a picture, which no text can replace.</summary>
    Picture,

    /// <summary>A character for which the source had no letter.</summary>
    Character,

    /// <summary>It holds the same formula in several notations.</summary>
    Formula,

    /// <summary>A formula in MathML.</summary>
    MathML,

    /// <summary>A formula in TeX.</summary>
    TeX,
}
