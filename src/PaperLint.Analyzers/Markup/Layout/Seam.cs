using PaperLint.Analyzers.Markup.Tags;

namespace PaperLint.Analyzers.Markup.Layout;

/// <summary>Where two stretches of what readers see meet, and the tags and white space between them.</summary>
/// <param name="Start">Where what stands before it ends, in UTF-16 code units; 0 at the beginning of the text.</param>
/// <param name="End">Where what stands after it begins; the length of the text at its end.</param>
/// <param name="Parts">The tags, in order.</param>
/// <param name="Left">All of the stretch before it; empty at the beginning.</param>
/// <param name="Right">All of the stretch after it; empty at the end.</param>
/// <param name="LeftPart">The formula that the stretch before it is; null if it is text.</param>
internal sealed record Seam(
    int Start,
    int End,
    IReadOnlyList<MarkupPart> Parts,
    string Left,
    string Right,
    MarkupPart? LeftPart,
    MarkupPart? RightPart
)
{
    /// <summary>What is to stand here: nothing, a space, a colon, an empty line.</summary>
    public string Separator { get; set; } = "";

    /// <summary>What follows the stretch after it without a space; empty if nothing does.</summary>
    public string Following { get; set; } = "";

    public bool IsAtEdge => Left.Length == 0 || Right.Length == 0;

    public bool Has(ElementKind kind) => Parts.Any(part => part.Tag.Kind == kind);

    /// <summary>Whether a formula or an inline element begins here.</summary>
    public bool OpensPhrase =>
        RightPart is not null || Parts.Any(static part => part.Tag is { Form: TagForm.Open, Kind: ElementKind.Inline });

    /// <summary>Whether a formula or an inline element ends here.</summary>
    public bool ClosesPhrase =>
        LeftPart is not null || Parts.Any(static part => part.Tag is { Form: TagForm.Close, Kind: ElementKind.Inline });

    public bool OpensScript =>
        Parts.Any(static part => part.Tag is { Form: TagForm.Open, Kind: ElementKind.Subscript or ElementKind.Superscript });

    public bool ClosesScript =>
        Parts.Any(static part => part.Tag is { Form: TagForm.Close, Kind: ElementKind.Subscript or ElementKind.Superscript });

    /// <summary>Whether small capitals end here, as in <c>McAllister</c>.</summary>
    public bool ClosesCapitals => Parts.Any(static part => part.Tag is { Form: TagForm.Close, Name: "scp" or "sc" });

    /// <summary>Whether italics end here, so that a letter before it is a symbol.</summary>
    public bool ClosesItalics =>
        Parts.Any(static part => part.Tag is { Form: TagForm.Close, Name: "i" or "italic" or "em" or "var" or "it" or "italics" });
}
