namespace PaperLint.Text;

/// <summary>Replaces a span of a value; an empty span inserts, an empty text deletes.</summary>
/// <param name="Span">The span, in UTF-16 code units of the value before any edit.</param>
/// <param name="NewText">The text that replaces it.</param>
public readonly record struct TextEdit(TextSpan Span, string NewText)
{
    /// <summary>How much longer the value becomes, in UTF-16 code units; negative if it becomes shorter.</summary>
    public int LengthChange => NewText.Length - Span.Length;

    /// <summary>The value with this edit applied and no other.</summary>
    public string ApplyTo(string text) => string.Concat(text.AsSpan(0, Span.Start), NewText, text.AsSpan(Span.End));

    /// <summary>
    /// Whether the two cannot both be applied: they share a character, or one inserts where the other begins, ends or inserts, so that
    /// their order would change the result. Replacements that merely meet at an edge do not conflict.
    /// </summary>
    public bool ConflictsWith(TextEdit other) => Span.IsEmpty || other.Span.IsEmpty ? Span.Touches(other.Span) : Span.Overlaps(other.Span);
}
