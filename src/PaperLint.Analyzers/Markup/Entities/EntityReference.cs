using PaperLint.Text;

namespace PaperLint.Analyzers.Markup.Entities;

/// <summary>A reference to a character, as markup writes it.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Layers">
/// How many times it was escaped: 1 for <c>&amp;lt;</c>, 2 if its ampersand is itself a reference.
/// </param>
/// <param name="Text">What it stands for in the end; null if that is unknown.</param>
internal readonly record struct EntityReference(TextSpan Span, int Layers, string? Text)
{
    /// <summary>Whether it ends with a semicolon.</summary>
    public bool IsClosed { get; init; }
}
