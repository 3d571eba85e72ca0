using System.Text;

namespace PaperLint.Formats.Digests;

/// <summary>A paragraph of the beginning of a file, judged by whether it could belong to a digest.</summary>
/// <param name="Class">Its class if the file is a digest.</param>
/// <param name="MayBeTitle">Whether it looks like a title, without the assumption that the file is a digest.</param>
/// <param name="MayBeAbstract">Whether it looks like running text.</param>
/// <param name="IsWrapped">Whether its lines are wrapped to the width of a terminal.</param>
internal readonly record struct OutlineParagraph(ParagraphClass Class, bool MayBeTitle, bool MayBeAbstract, bool IsWrapped)
{
    /// <summary>In bytes; a terminal has 80 columns.</summary>
    private const int LongestTerminalLine = 110;

    /// <summary>Whether it could be neither a title nor an abstract.</summary>
    public bool IsForeign => !MayBeTitle && !MayBeAbstract;

    public static OutlineParagraph Of(ReadOnlySpan<byte> text)
    {
        var paragraph = Encoding.UTF8.GetString(text);
        var isWrapped = BlockScanner.CountLines(text) * LongestTerminalLine > text.Length;
        return new OutlineParagraph(
            ParagraphClassifier.Of(paragraph),
            ParagraphShape.IsTitle(paragraph),
            ParagraphShape.IsProse(paragraph),
            isWrapped
        );
    }
}
