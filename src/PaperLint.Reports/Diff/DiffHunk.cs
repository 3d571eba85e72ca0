using System.Globalization;

namespace PaperLint.Reports.Diff;

/// <summary>Changed lines that are close together, with some unchanged lines around them.</summary>
/// <param name="OldStart">How many lines of the old file come before the hunk.</param>
/// <param name="NewStart">How many lines of the new file come before the hunk.</param>
public sealed record DiffHunk(long OldStart, long NewStart, IReadOnlyList<DiffLine> Lines)
{
    /// <summary>The line that starts the hunk, such as <c>@@ -3,7 +3,7 @@</c>.</summary>
    public string Header => $"@@ -{Range(OldStart, DiffSide.New)} +{Range(NewStart, DiffSide.Old)} @@";

    /// <summary>1-based, but if there are no lines, the number of the line before, as Git and <c>patch</c> expect.</summary>
    private string Range(long start, DiffSide without)
    {
        var count = Lines.Count(line => line.Side != without);
        return count switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"{start},0"),
            1 => string.Create(CultureInfo.InvariantCulture, $"{start + 1}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{start + 1},{count}"),
        };
    }
}
