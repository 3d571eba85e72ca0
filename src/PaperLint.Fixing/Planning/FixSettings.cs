using PaperLint.Deciding;
using PaperLint.Findings;
using PaperLint.Fixing.Journals;
using PaperLint.Linting.Comparing;

namespace PaperLint.Fixing.Planning;

/// <summary>Which fixes are applied, and where the result goes.</summary>
public sealed record FixSettings
{
    /// <summary>Whether to apply fixes that are likely but not certain, or that lose something.</summary>
    public bool Unsafe { get; init; }

    /// <summary>
    /// Decisions that select the fixes to apply: exactly those that they accept, safe or not, whatever <see cref="Unsafe"/> says; null to
    /// apply all.
    /// </summary>
    public Decisions? Accepted { get; init; }

    /// <summary>Whether the fix of a finding may be applied; called by several threads, in no particular order.</summary>
    public Func<Finding, bool> MayApply { get; init; } = static _ => true;

    /// <summary>Restricts fixes to new findings; null for all findings.</summary>
    public NewFindingFilter? OnlyNew { get; init; }

    public FixTarget Target { get; init; } = new FixTarget.InPlace();

    /// <summary>Where the search for <c>.paperlint</c> starts, and what relative paths are relative to; absolute.</summary>
    public string WorkingFolder { get; init; } = Environment.CurrentDirectory;

    /// <summary>The file in which to record every edit; null for the next one in <c>.paperlint/journal</c>.</summary>
    public string? JournalPath { get; init; }

    /// <summary>The key to sign journals with; null to leave them unsigned.</summary>
    public JournalKey? Key { get; init; }

    /// <summary>Whether a file with several hard links may be replaced; the others then keep the old content.</summary>
    public bool BreaksHardLinks { get; init; }

    /// <summary>The file to copy the records with remaining errors to, with their findings; null for none.</summary>
    public string? QuarantinePath { get; init; }
}
