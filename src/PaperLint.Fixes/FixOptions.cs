using PaperLint.Findings;

namespace PaperLint.Fixes;

/// <summary>Which fixes the user wants.</summary>
/// <param name="Unsafe">Whether to apply unsafe fixes too; they come after all safe ones, unless <see cref="Together"/>.</param>
/// <param name="MayApply">
/// Whether the fix of a finding may be applied. It is asked about findings in the text as it is at that moment, possibly more than once,
/// and by several threads when records are fixed in parallel.
/// </param>
public sealed record FixOptions(bool Unsafe, Func<Finding, bool> MayApply)
{
    /// <summary>
    /// Whether unsafe fixes are applied along with the safe ones. This is for users who chose each fix: once the safe ones are applied, the
    /// text that an unsafe one is about may be gone.
    /// </summary>
    public bool Together { get; init; }

    /// <summary>All safe fixes.</summary>
    public static FixOptions Safe { get; } = new(Unsafe: false, static _ => true);

    /// <summary>All fixes.</summary>
    public static FixOptions Everything { get; } = new(Unsafe: true, static _ => true);

    /// <summary>Whether the finding has a fix that may be applied.</summary>
    internal bool Allows(Finding finding) => finding.Fix is { } fix && (Unsafe || fix.Safety == FixSafety.Safe) && MayApply(finding);
}
