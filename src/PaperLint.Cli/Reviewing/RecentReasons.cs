namespace PaperLint.Cli.Reviewing;

/// <summary>Reasons that were given before, so that one given twice is one key.</summary>
/// <param name="earlier">Those of earlier reviews, in the order in which they are worth offering.</param>
internal sealed class RecentReasons(IEnumerable<string> earlier)
{
    private const int Most = 5;

    private readonly List<string> _reasons = [.. earlier.Take(Most)];

    public IReadOnlyList<string> Offered => [.. _reasons.Take(Most)];

    public void Use(string reason)
    {
        _reasons.Remove(reason);
        _reasons.Insert(0, reason);
    }
}
