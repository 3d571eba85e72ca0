using PaperLint.Findings;

namespace PaperLint.Fixes;

/// <summary>Which fixes somebody wants.</summary>
/// <param name="Unsafe">Whether to make unsafe fixes too; after all safe ones, unless <see cref="Together"/>.</param>
/// <param name="MayApply">
/// Whether the fix of a finding may be made. It is asked about findings of the text as it is by then, possibly more than once,
/// and by several threads when records are fixed in parallel.
/// </param>
public sealed record FixOptions(bool Unsafe, Func<Finding, bool> MayApply)
{
    /// <summary>
    /// Whether unsafe fixes are made along with the safe ones: for who has chosen each of them, since what an unsafe one rests on may
    /// be gone when the safe ones are made.
    /// </summary>
    public bool Together { get; init; }

    /// <summary>All safe fixes.</summary>
    public static FixOptions Safe { get; } = new(Unsafe: false, static _ => true);

    /// <summary>All fixes.</summary>
    public static FixOptions Everything { get; } = new(Unsafe: true, static _ => true);

    /// <summary>Whether the finding has a fix that may be made.</summary>
    internal bool Allows(Finding finding) => finding.Fix is { } fix && (Unsafe || fix.Safety == FixSafety.Safe) && MayApply(finding);
}
