namespace PaperLint.Benchmarks.Generating;

/// <summary>A place in a model's record where something else is written.</summary>
/// <param name="Kind">Null where the id goes.</param>
internal readonly record struct Patch(int Start, int Length, WordKind? Kind, bool IsInTitle);

/// <summary>A record of the model: its line, and the places where generated records differ from it.</summary>
/// <param name="Line">Without the line break.</param>
/// <param name="Title">Where the title is in the line.</param>
/// <param name="Id">The part of the id that changes; empty if there is none.</param>
/// <param name="HasDate">Whether a date says when the paper appeared, so that its id must go on saying the same.</param>
internal sealed record ModelRecord(byte[] Line, Range Title, string Id, bool HasDate, Patch[] Patches)
{
    public bool CanHaveOtherTitle => Array.Exists(Patches, patch => patch.IsInTitle);
}
