using System.Text;

namespace PaperLint.Formats.Digests;

/// <summary>A paragraph of the beginning of a file, judged for what a digest is made of.</summary>
/// <param name="Class">What it would be in a digest.</param>
/// <param name="MayBeTitle">Whether it looks like a title to somebody who does not know yet that the file is a digest.</param>
/// <param name="MayBeAbstract">Whether it looks like running text.</param>
/// <param name="IsWrapped">Whether its lines are as short as those of a terminal.</param>
internal readonly record struct OutlineParagraph(ParagraphClass Class, bool MayBeTitle, bool MayBeAbstract, bool IsWrapped)
{
    /// <summary>In bytes; the lines of a terminal have 80 columns.</summary>
    private const int LongestTerminalLine = 110;

    /// <summary>Whether no paper has a paragraph like this.</summary>
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
