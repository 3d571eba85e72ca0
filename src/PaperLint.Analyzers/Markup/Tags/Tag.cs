using PaperLint.Text;

namespace PaperLint.Analyzers.Markup.Tags;

/// <summary>A piece of markup as it stands in a text.</summary>
internal sealed class Tag(TagForm form, TextSpan span, ElementKind kind = ElementKind.Inline, string name = "")
{
    public TagForm Form { get; } = form;

    /// <summary>All of it, brackets included.</summary>
    public TextSpan Span { get; } = span;

    public ElementKind Kind { get; } = kind;

    /// <summary>The name of the element without prefix, in small letters; empty for comments and the like.</summary>
    public string Name { get; } = name;

    /// <summary>Whether the name is one that only markup has: by its prefix, or as an element of a formula.</summary>
    public bool IsPrefixed { get; init; }

    /// <summary>What stands between name and bracket; empty if nothing does.</summary>
    public TextSpan Attributes { get; init; }

    /// <summary>Whether a bracket is missing, or on the wrong side.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The tag that it opens or closes; null if it has none.</summary>
    public Tag? Partner { get; set; }

    public bool IsElement => Form is TagForm.Open or TagForm.Close or TagForm.Empty;
}

internal enum TagForm
{
    Open,
    Close,

    /// <summary>Opens and closes an element without text: <c>&lt;br/&gt;</c>.</summary>
    Empty,
    Comment,

    /// <summary>An instruction to a program: <c>&lt;?xml …?&gt;</c>.</summary>
    Instruction,

    /// <summary>A declaration of the type of a document.</summary>
    Declaration,

    /// <summary>The beginning or the end of a section of character data.</summary>
    Section,
}
