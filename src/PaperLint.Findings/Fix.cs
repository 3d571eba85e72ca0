using System.Collections.Immutable;

namespace PaperLint.Findings;

/// <summary>What would mend a finding: edits that are made together or not at all.</summary>
/// <param name="Title">What it does, in the imperative: "Remove the backslash".</param>
/// <param name="Safety">What it takes to apply it; never <see cref="FixSafety.None"/>.</param>
/// <param name="Edits">At least one, in order, none in conflict with another.</param>
public sealed record Fix(string Title, FixSafety Safety, ImmutableArray<FieldEdit> Edits);
