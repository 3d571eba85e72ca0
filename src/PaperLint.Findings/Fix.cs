using System.Collections.Immutable;

namespace PaperLint.Findings;

/// <summary>What would fix a finding: edits that are made together or not at all.</summary>
/// <param name="Title">What it does, in the imperative: "Remove the backslash".</param>
/// <param name="Safety">What it takes to apply it; never <see cref="FixSafety.None"/>.</param>
/// <param name="Edits">At least one, in order, none in conflict with another.</param>
public sealed record Fix(string Title, FixSafety Safety, ImmutableArray<FieldEdit> Edits)
{
    /// <summary>
    /// Where in the cascade the fix was proposed: by stage, then by round. A later one may stand on earlier ones, and its edits
    /// then make those too.
    /// </summary>
    public int Step { get; init; }

    /// <summary>
    /// What the cascade made of the places of <see cref="Edits"/> in the end, with all safe fixes that touch one another there.
    /// Fixes that share a place, directly or through others, have the same. Empty where the cascade did not make the fix.
    /// </summary>
    public ImmutableArray<FieldEdit> Outcome { get; init; } = [];

    /// <summary>What to write where to get this fix as it will stand in the end: <see cref="Outcome"/>, if there is one.</summary>
    public ImmutableArray<FieldEdit> Net => Outcome.IsEmpty ? Edits : Outcome;
}
