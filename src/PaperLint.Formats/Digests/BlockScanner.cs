using System.Text;
using PaperLint.Text;

namespace PaperLint.Formats.Digests;

/// <summary>Splits a window of a digest into paragraphs and page furniture.</summary>
internal static class BlockScanner
{
    /// <param name="window">Must begin at the beginning of a line, and of a paragraph if it begins with text.</param>
    /// <param name="isFinal">Whether the file ends with the window; otherwise its last line may be incomplete.</param>
    public static BlockScan Scan(ReadOnlySpan<byte> window, bool isFinal)
    {
        var blocks = new List<Block>();
        var trailing = new List<Block>();
        Block? open = null;
        var at = 0;
        while (at < window.Length && LineAt(window, at, isFinal) is { } line)
        {
            var (start, end) = Trim(window, line.Start, line.End);
            var furniture = PageFurniture.KindOf(window[start..end], open is null);
            if (IsBlank(window[start..end]) || furniture != FurnitureKind.None)
            {
                Close(window);
                if (furniture != FurnitureKind.None)
                    blocks.Add(new Block(line.Start, start, end, line.Next, furniture));
            }
            else if (open is null)
            {
                open = new Block(line.Start, start, end, line.Next, FurnitureKind.None);
            }
            else if (PageFurniture.KindOf(window[start..end], atEdge: true) is var possible and not FurnitureKind.None)
            {
                trailing.Add(new Block(line.Start, start, end, line.Next, possible));
            }
            else
            {
                open = open.Value with { End = end, Next = line.Next };
                trailing.Clear();
            }

            at = line.Next;
        }

        if (!isFinal)
        {
            if (open is null && !IsBlank(window[at..]))
                open = new Block(at, at, window.Length, window.Length, FurnitureKind.None);
            return new BlockScan(blocks, open, open?.LineStart ?? at);
        }

        Close(window);
        return new BlockScan(blocks, null, window.Length);

        // Furniture may directly follow a paragraph, without a blank line; between lines of the paragraph, the same word is prose.
        void Close(ReadOnlySpan<byte> window)
        {
            if (open is { } done)
                blocks.Add(MailHeader.Is(window[done.Start..done.End]) ? done with { Furniture = FurnitureKind.MailHeader } : done);
            blocks.AddRange(trailing);
            open = null;
            trailing.Clear();
        }
    }

    /// <summary>The line at a position, or null if the window may contain only part of it.</summary>
    public static (int Start, int End, int Next)? LineAt(ReadOnlySpan<byte> window, int start, bool isFinal)
    {
        var length = LineBreak.IndexIn(window[start..]);
        if (length < 0)
            return isFinal ? (start, window.Length, window.Length) : null;
        var end = start + length;
        // A carriage return at the very end may be the first half of a line break.
        if (!isFinal && window[end] == (byte)'\r' && end + 1 == window.Length)
            return null;
        return (start, end, end + LineBreak.LengthAt(window, end));
    }

    /// <summary>The number of line breaks.</summary>
    public static int CountLines(ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (var next = LineBreak.IndexIn(text); next >= 0; next = LineBreak.IndexIn(text))
        {
            text = text[(next + LineBreak.LengthAt(text, next))..];
            count++;
        }

        return count;
    }

    /// <summary>Whether a line shows nothing: Unicode spaces and zero-width marks do not count as text.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> line)
    {
        while (!line.IsEmpty)
        {
            Rune.DecodeFromUtf8(line, out var rune, out var length);
            if (!Rune.IsWhiteSpace(rune) && rune.Value is not (0x200B or 0xFEFF))
                return false;
            line = line[length..];
        }

        return true;
    }

    /// <summary>The line as <see cref="PageFurniture"/> expects it: without white space around it.</summary>
    public static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> line)
    {
        var (start, end) = Trim(line, 0, line.Length);
        return line[start..end];
    }

    /// <summary>Removes only ASCII white space: any other white space at the edge of a field is for rules to find.</summary>
    private static (int Start, int End) Trim(ReadOnlySpan<byte> window, int start, int end)
    {
        while (start < end && IsSpace(window[start]))
            start++;
        while (end > start && IsSpace(window[end - 1]))
            end--;
        return (start, end);
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\v' or (byte)'\f';
}

/// <summary>The content of a window.</summary>
/// <param name="Blocks">Whole paragraphs and furniture, in order.</param>
/// <param name="Open">The paragraph that continues after the window, or the part of a line that may begin one.</param>
/// <param name="Done">Everything before this offset has been examined and, unless it is in <paramref name="Blocks"/>, is blank.</param>
internal sealed record BlockScan(IReadOnlyList<Block> Blocks, Block? Open, int Done);
