namespace PaperLint.Findings.Runs;

/// <summary>How findings with fixes fared; a fix in several places counts once.</summary>
/// <param name="Fixed">Their fix was made.</param>
/// <param name="HeldBack">Their fix is unsafe, and unsafe ones were not asked for.</param>
/// <param name="Waiting">Their fix conflicts with one that was made, or that was refused.</param>
/// <param name="Reverted">Their fix was made and taken back because of what came of it.</param>
public sealed record FixCounts(long Fixed, long HeldBack, long Waiting, long Reverted)
{
    public static FixCounts None { get; } = new(0, 0, 0, 0);

    public static FixCounts operator +(FixCounts left, FixCounts right) =>
        new(left.Fixed + right.Fixed, left.HeldBack + right.HeldBack, left.Waiting + right.Waiting, left.Reverted + right.Reverted);
}
