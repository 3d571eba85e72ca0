using System.Text;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Findings;

/// <summary>A few characters of the file around a finding: the only copy of the data that a finding keeps.</summary>
/// <param name="Text">
/// The file's own characters, not decoded (escapes as written) and not sanitised: code that prints them must neutralise control characters.
/// It begins and ends within the lines of the finding; line breaks occur only inside.
/// </param>
/// <param name="Lines">Where <paramref name="Text"/> is in the file.</param>
/// <param name="Span">The span of the finding, in UTF-16 code units of <paramref name="Text"/>.</param>
/// <param name="CutBefore">Whether the line continues to the left.</param>
/// <param name="CutAfter">Whether the line continues to the right.</param>
public sealed record Excerpt(string Text, LineSpan Lines, TextSpan Span, bool CutBefore, bool CutAfter)
{
    /// <summary>How much of the line is kept on either side, in bytes: enough for a wide terminal, and for SARIF's context.</summary>
    private const int Reach = 160;

    /// <summary>Of a longer finding only the beginning is kept; in bytes.</summary>
    private const int Longest = 1_000;

    /// <summary>The line break that ends the last line; empty at the end of the file.</summary>
    public string LineEnd { get; init; } = "";

    public static Excerpt Around(Record record, ByteSpan place)
    {
        var (start, end) = record.Lines.SpanOf(place);
        var line = ByteSpan.FromBounds(
            record.Lines.LineExtent(start.Line).Start,
            Math.Max(record.Lines.LineExtent(end.Line).End, place.End)
        );
        var shownEnd = Math.Max(place.Start, ToBoundary(record, Math.Min(place.End, place.Start + Longest)));
        var from = ToBoundary(record, Math.Max(line.Start, place.Start - Reach));
        var to = Math.Max(shownEnd, ToBoundary(record, Math.Min(line.End, shownEnd + Reach)));
        var before = Encoding.UTF8.GetString(record.Bytes(ByteSpan.FromBounds(from, place.Start)).Span);
        var inside = Encoding.UTF8.GetString(record.Bytes(ByteSpan.FromBounds(place.Start, shownEnd)).Span);
        var after = Encoding.UTF8.GetString(record.Bytes(ByteSpan.FromBounds(shownEnd, to)).Span);
        return new Excerpt(
            string.Concat(before, inside, after),
            record.Lines.SpanOf(ByteSpan.FromBounds(from, to)),
            new TextSpan(before.Length, inside.Length),
            from > line.Start,
            to < line.End
        )
        {
            LineEnd = LineEndAt(record, line.End),
        };
    }

    private static string LineEndAt(Record record, long at)
    {
        var inWindow = (int)(at - record.WindowStart);
        return inWindow == record.Window.Length
            ? ""
            : Encoding.UTF8.GetString(record.Window.Span.Slice(inWindow, LineBreak.LengthAt(record.Window.Span, inWindow)));
    }

    /// <summary>Moves back to the first byte of a character, so that no character is cut.</summary>
    private static long ToBoundary(Record record, long at) =>
        record.WindowStart + CharacterBoundary.AtOrBefore(record.Window.Span, (int)(at - record.WindowStart));
}
