using PaperLint.Analyzers.Markup.Tags;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Analyzers.Markup.Layout;

/// <summary>A stretch of a text that is markup, and what becomes of it.</summary>
/// <param name="span">All of it, brackets included.</param>
internal sealed class MarkupPart(MarkupDamage damage, TextSpan span, Tag tag)
{
    public MarkupDamage Damage { get; } = damage;

    public TextSpan Span { get; } = span;

    /// <summary>The tag, or the first of several that go together.</summary>
    public Tag Tag { get; } = tag;

    /// <summary>What readers see in its place, as part of the text; null if they see nothing.</summary>
    public string? Content { get; init; }

    /// <summary>Whether nothing can stand for it, so that it is only reported.</summary>
    public bool IsKept { get; init; }

    public bool IsContent => Content is not null || IsKept;

    /// <summary>What is written where it stood, apart from spaces: the mark of a script, the number of an item.</summary>
    public string Own { get; set; } = "";

    /// <summary>The space that was lost before what readers see in its place; empty if none was.</summary>
    public string Before { get; set; } = "";

    /// <inheritdoc cref="Before"/>
    public string After { get; set; } = "";

    /// <summary>What its fix changes; filled in by the layout.</summary>
    public List<TextEdit> Edits { get; } = [];

    public FixSafety Safety { get; private set; } = FixSafety.Safe;

    public void Doubt() => Safety = FixSafety.Unsafe;
}
