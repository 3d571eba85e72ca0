using PaperLint.Deciding;
using PaperLint.Findings;
using PaperLint.Fixing.Journals;
using PaperLint.Linting.Comparing;

namespace PaperLint.Fixing.Planning;

/// <summary>Which fixes are made, and where the result goes.</summary>
public sealed record FixSettings
{
    /// <summary>Whether fixes are made that are likely but not certain, or lose something.</summary>
    public bool Unsafe { get; init; }

    /// <summary>
    /// The decisions by which exactly those fixes are made that they accept, safe or not, so that <see cref="Unsafe"/> means nothing; null
    /// for all.
    /// </summary>
    public Decisions? Accepted { get; init; }

    /// <summary>Says no to single fixes; asked by several threads at once, in no particular order.</summary>
    public Func<Finding, bool> MayApply { get; init; } = static _ => true;

    /// <summary>The findings that alone may be fixed, because others are not new; null for all.</summary>
    public FixesOfNew? OnlyNew { get; init; }

    public FixTarget Target { get; init; } = new FixTarget.InPlace();

    /// <summary>From where <c>.paperlint</c> is looked for, and relative paths lead; absolute.</summary>
    public string WorkingFolder { get; init; } = Environment.CurrentDirectory;

    /// <summary>The file that every applied edit is recorded in; null for the next one in <c>.paperlint/journal</c>.</summary>
    public string? JournalPath { get; init; }

    /// <summary>What journals are signed with; null to leave them unsigned.</summary>
    public JournalKey? Key { get; init; }

    /// <summary>Whether a file with several names may be replaced, so that the other names keep what was there before.</summary>
    public bool BreaksHardLinks { get; init; }

    /// <summary>The file that records with errors left are copied to, with their findings; null for none.</summary>
    public string? QuarantinePath { get; init; }
}
