using PaperLint.Text;

namespace PaperLint.Analyzers.Encodings.Misread;

/// <summary>Characters that may be UTF-8 that was read in another encoding.</summary>
/// <param name="Meaning">The text that was meant.</param>
/// <param name="Layers">How often it was read that way.</param>
/// <param name="IsCertain">Whether they make no sense as they stand. If not, they may be damaged where others are.</param>
/// <param name="IsOnly">Whether no other encoding gives them another sense.</param>
internal sealed record Misreading(TextSpan Span, string Meaning, ByteEncoding Encoding, int Layers, bool IsCertain, bool IsOnly)
{
    /// <summary>Whether others in the text are certain, and have the same encoding.</summary>
    public bool HasCompany { get; init; }

    /// <summary>A closing quotation mark or a dash at the end, which may belong to the text around a letter that is right.</summary>
    public bool MayTakePunctuation(ReadOnlySpan<char> text)
    {
        if (Span.Length != 2 || !char.IsLetter(Meaning[0]) || Script.Of(Meaning[0]) == Script.Greek)
            return false;
        var isBeforeLetter = Span.End < text.Length && char.IsLetter(text[Span.End]);
        return text[Span.Start + 1] switch
        {
            // Neither closes anything in the middle of a word.
            '”' or '“' or '»' or '›' or '…' => !isBeforeLetter,
            '’' or '‘' or '–' or '—' => true,
            _ => false,
        };
    }
}
