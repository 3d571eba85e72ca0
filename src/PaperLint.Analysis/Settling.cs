namespace PaperLint.Analysis;

/// <summary>Watches over the rounds of one stage: repairs that run in a circle, or that make a text grow and grow, must end.</summary>
internal sealed class Settling
{
    public const int MostRounds = 10;
    private const int GrowthAllowance = 1_000;

    private readonly HashSet<string> _states = new(StringComparer.Ordinal);
    private readonly int _longest;
    private int _rounds;

    public Settling(RecordView before)
    {
        _states.Add(State(before));
        _longest = 2 * before.Fields.Sum(field => field.Span.Length) + GrowthAllowance;
    }

    /// <summary>Whether the stage may go on from here: a state that never was before, in time and in bounds.</summary>
    public bool Allows(RecordView next) =>
        ++_rounds < MostRounds && next.Fields.Sum(field => field.Span.Length) <= _longest && _states.Add(State(next));

    private static string State(RecordView view) => string.Join('\0', view.Fields.Select(field => field.Text));
}
