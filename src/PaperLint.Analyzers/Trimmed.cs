using PaperLint.Text;

namespace PaperLint.Analyzers;

/// <summary>A text without the white space at its ends.</summary>
internal static class Trimmed
{
    /// <summary>Its span; empty, at 0, if the text is only white space.</summary>
    public static TextSpan Of(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd().Length;
        return end == 0 ? default : TextSpan.FromBounds(text.Length - text.TrimStart().Length, end);
    }
}
