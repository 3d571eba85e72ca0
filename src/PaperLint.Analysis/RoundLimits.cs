namespace PaperLint.Analysis;

/// <summary>
/// Limits the rounds of one stage, so that fixes that undo one another, or that make a text grow without end, come to a stop.
/// </summary>
internal sealed class RoundLimits
{
    public const int MostRounds = 10;
    private const int GrowthAllowance = 1_000;

    private readonly HashSet<string> _states = new(StringComparer.Ordinal);
    private readonly int _longest;
    private int _rounds;

    public RoundLimits(RecordView before)
    {
        _states.Add(State(before));
        _longest = 2 * before.Fields.Sum(field => field.Span.Length) + GrowthAllowance;
    }

    /// <summary>
    /// Whether the stage may continue from here: within the limits of rounds and length, and in a state that did not occur before.
    /// </summary>
    public bool Allows(RecordView next) =>
        ++_rounds < MostRounds && next.Fields.Sum(field => field.Span.Length) <= _longest && _states.Add(State(next));

    private static string State(RecordView view) => string.Join('\0', view.Fields.Select(field => field.Text));
}
