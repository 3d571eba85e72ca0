using System.Text.Json;
using PaperLint.Baselines;
using PaperLint.Deciding;

namespace PaperLint.Fixing.Journals;

/// <summary>What became of a decision because its field was edited.</summary>
/// <param name="Before">The decision before the run.</param>
/// <param name="After">The decision after the run; null if it is done or void, so that it was removed.</param>
public sealed record JournalDecision(Decision Before, Decision? After)
{
    internal static JournalDecision Of(DecisionUse carried) =>
        new(carried.Origin!.Decision, carried.State == DecisionState.Holds ? carried.Decision : null);

    internal static JournalDecision Read(JsonElement line, string journal, int number) =>
        new(
            Of(line.GetProperty("decided"), journal, number),
            line.TryGetProperty("became", out var after) ? Of(after, journal, number) : null
        );

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteString("decided", DecisionLine.Of(Before));
        if (After is not null)
            json.WriteString("became", DecisionLine.Of(After));
    }

    private static Decision Of(JsonElement line, string journal, int number) =>
        DecisionLine.Parse(line.GetString() ?? throw new FormatException("A decision is a text."), journal, number);
}
