using PaperLint.Text;

namespace PaperLint.Formats;

/// <summary>How well the beginning of a file fits a format.</summary>
/// <param name="Objection">Why it does not fit, as a sentence, if the format can tell; null if it fits.</param>
/// <param name="Position">The position that the objection is about, 0-based.</param>
/// <param name="Hint">What a file of this format looks like, as a sentence.</param>
public sealed record FormatMatch(FormatFit Fit, string? Objection = null, LinePosition? Position = null, string? Hint = null)
{
    /// <summary>If no field for a title or an abstract was found: the names of the fields.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public static FormatMatch ByContent { get; } = new(FormatFit.Content);
}

/// <summary>Why a file has a format. Of two formats, the one with the greater value is chosen.</summary>
public enum FormatFit
{
    No,

    /// <summary>The file has this format, but cannot be used: it is broken, or contains something other than papers.</summary>
    Refused,

    /// <summary>The name says so, and nothing in the content contradicts it.</summary>
    Name,

    /// <summary>The content says so, whatever the name.</summary>
    Content,
}
