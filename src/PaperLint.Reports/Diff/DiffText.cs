using System.Text;

namespace PaperLint.Reports.Diff;

/// <summary>Writes a diff with the exact bytes of the files, so that <c>git apply</c> and <c>patch</c> can use it.</summary>
/// <remarks>Not for a terminal: the content of the files is not made harmless. Use <see cref="DiffView"/> for that.</remarks>
public static class DiffText
{
    public const string NoLineFeed = "\\ No newline at end of file";

    /// <summary>Writes nothing if there are no hunks.</summary>
    public static void Write(FileDiff diff, Stream output)
    {
        var isFirst = true;
        foreach (var hunk in diff.Hunks)
        {
            if (isFirst)
                Line(output, $"{diff.OldHeader}\n{diff.NewHeader}");
            isFirst = false;
            Line(output, hunk.Header);
            foreach (var line in hunk.Lines)
            {
                output.WriteByte((byte)SignOf(line.Side));
                output.Write(line.Bytes.Span);
                if (line.EndsWithoutLineFeed)
                    Line(output, $"\n{NoLineFeed}");
            }
        }
    }

    internal static char SignOf(DiffSide side) =>
        side switch
        {
            DiffSide.Old => '-',
            DiffSide.New => '+',
            _ => ' ',
        };

    private static void Line(Stream output, string text) => output.Write(Encoding.UTF8.GetBytes($"{text}\n"));
}
