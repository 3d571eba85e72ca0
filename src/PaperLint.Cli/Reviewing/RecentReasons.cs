namespace PaperLint.Cli.Reviewing;

/// <summary>Reasons that were given before, so that one can be chosen again with a single key.</summary>
/// <param name="earlier">Reasons from earlier reviews, the most useful first.</param>
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
