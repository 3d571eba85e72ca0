using PaperLint.Text;

namespace PaperLint.Formats;

/// <summary>How well the beginning of a file fits a format.</summary>
/// <param name="Objection">What speaks against it, as a sentence, where the format can tell; null where it fits.</param>
/// <param name="Position">The place that the objection is about, 0-based.</param>
/// <param name="Hint">What a file of this format looks like, as a sentence.</param>
public sealed record FormatMatch(FormatFit Fit, string? Objection = null, LinePosition? Position = null, string? Hint = null)
{
    /// <summary>Where no field for a title or an abstract was found, the names of those that are there.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public static FormatMatch ByContent { get; } = new(FormatFit.Content);
}

/// <summary>What makes a file one of a format. The greater one decides between two formats.</summary>
public enum FormatFit
{
    No,

    /// <summary>The file is of this format, and cannot be used: it is broken, or holds something else than papers.</summary>
    Refused,

    /// <summary>The name says so, and nothing in the content speaks against it.</summary>
    Name,

    /// <summary>The content says so, whatever the name.</summary>
    Content,
}
