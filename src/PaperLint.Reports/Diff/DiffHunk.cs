using System.Globalization;

namespace PaperLint.Reports.Diff;

/// <summary>Changed lines that stand near one another, with some unchanged ones around them.</summary>
/// <param name="OldStart">How many lines of the old file come before.</param>
/// <param name="NewStart">How many lines of the new file come before.</param>
public sealed record DiffHunk(long OldStart, long NewStart, IReadOnlyList<DiffLine> Lines)
{
    /// <summary>The line that begins the hunk, such as <c>@@ -3,7 +3,7 @@</c>.</summary>
    public string Header => $"@@ -{Range(OldStart, DiffSide.New)} +{Range(NewStart, DiffSide.Old)} @@";

    /// <summary>1-based, but the line before where there is none: so Git and <c>patch</c> want it.</summary>
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
