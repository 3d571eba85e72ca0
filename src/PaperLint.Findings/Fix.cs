using System.Collections.Immutable;

namespace PaperLint.Findings;

/// <summary>What would fix a finding: edits that are applied together or not at all.</summary>
/// <param name="Title">What it does, in the imperative: "Remove the backslash".</param>
/// <param name="Safety">The condition for applying it; never <see cref="FixSafety.None"/>.</param>
/// <param name="Edits">At least one, in order, no two in conflict.</param>
public sealed record Fix(string Title, FixSafety Safety, ImmutableArray<FieldEdit> Edits)
{
    /// <summary>
    /// When in the cascade the fix was proposed: a number that grows by stage, then by round. A later fix may build on earlier ones, and
    /// its edits then include those.
    /// </summary>
    public int Step { get; init; }

    /// <summary>
    /// The edits that replace those in <see cref="Edits"/> once all safe fixes of the cascade are applied, merged with all fixes that touch
    /// them. Fixes that are merged, directly or through others, have the same outcome. Empty if the cascade did not apply the fix.
    /// </summary>
    public ImmutableArray<FieldEdit> Outcome { get; init; } = [];

    /// <summary>The edits to apply for this fix: <see cref="Outcome"/> if there is one, else <see cref="Edits"/>.</summary>
    public ImmutableArray<FieldEdit> Net => Outcome.IsEmpty ? Edits : Outcome;
}
