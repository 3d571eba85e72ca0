namespace PaperLint.Findings.Runs;

/// <summary>What became of findings with fixes; a fix with several edits counts once.</summary>
/// <param name="Fixed">Their fix was applied.</param>
/// <param name="Unrequested">Their fix is unsafe, and unsafe fixes were not requested.</param>
/// <param name="Waiting">Their fix conflicts with one that was applied, or with one that was refused.</param>
/// <param name="Reverted">Their fix was applied, then reverted because of its consequences.</param>
public sealed record FixCounts(long Fixed, long Unrequested, long Waiting, long Reverted)
{
    public static FixCounts None { get; } = new(0, 0, 0, 0);

    public static FixCounts operator +(FixCounts left, FixCounts right) =>
        new(left.Fixed + right.Fixed, left.Unrequested + right.Unrequested, left.Waiting + right.Waiting, left.Reverted + right.Reverted);
}
