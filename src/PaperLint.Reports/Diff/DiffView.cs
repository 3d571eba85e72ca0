using System.Text;
using PaperLint.Reports.Layout;

namespace PaperLint.Reports.Diff;

/// <summary>Shows a diff to people: changed words are highlighted within the changed lines, and text from files is made harmless.</summary>
public sealed class DiffView(TerminalOptions options)
{
    /// <summary>Writes nothing if there are no hunks.</summary>
    public void Write(FileDiff diff, TextWriter output)
    {
        var printer = new TerminalPrinter(output, options.Color);
        var isFirst = true;
        foreach (var hunk in diff.Hunks)
        {
            if (isFirst)
            {
                printer.Print(new TerminalLine().Add(diff.OldHeader.TrimEnd('\t'), Tone.Strong));
                printer.Print(new TerminalLine().Add(diff.NewHeader.TrimEnd('\t'), Tone.Strong));
            }

            isFirst = false;
            printer.Print(new TerminalLine().Add(hunk.Header, Tone.Info));
            foreach (var line in hunk.Lines)
            {
                printer.Print(View(line));
                if (line.EndsWithoutLineFeed)
                    printer.Print(new TerminalLine().Add(DiffText.NoLineFeed, Tone.Dim));
            }
        }
    }

    private static TerminalLine View(DiffLine line)
    {
        var (tone, changedTone) = line.Side switch
        {
            DiffSide.Old => (Tone.Removed, Tone.RemovedWord),
            DiffSide.New => (Tone.Added, Tone.AddedWord),
            _ => (Tone.Plain, Tone.Plain),
        };
        var bytes = WithoutBreak(line.Bytes.Span);
        var view = new TerminalLine().Add(DiffText.SignOf(line.Side).ToString(), tone);
        var done = 0;
        foreach (var change in line.Changes)
        {
            var start = Math.Max(done, WordStart(bytes, Math.Min(change.Start, bytes.Length)));
            var end = Math.Max(start, WordEnd(bytes, Math.Min(change.End, bytes.Length)));
            view.Add(Encoding.UTF8.GetString(bytes[done..start]), tone).Add(Encoding.UTF8.GetString(bytes[start..end]), changedTone);
            done = end;
        }

        return view.Add(Encoding.UTF8.GetString(bytes[done..]), tone);
    }

    /// <summary>Removes the line break: it is the same on all lines of a file, so there is no need to show it.</summary>
    private static ReadOnlySpan<byte> WithoutBreak(ReadOnlySpan<byte> line)
    {
        if (line.EndsWith("\n"u8))
            line = line[..^1];
        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }

    private static int WordStart(ReadOnlySpan<byte> line, int at) => line[..at].LastIndexOfAny(" \t"u8) + 1;

    private static int WordEnd(ReadOnlySpan<byte> line, int at)
    {
        var space = line[at..].IndexOfAny(" \t"u8);
        return space < 0 ? line.Length : at + space;
    }
}
