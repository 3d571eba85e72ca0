namespace PaperLint.Cli.Options;

/// <summary>The command-line options of <c>lint</c> that concern fixing.</summary>
internal sealed record FixFlags
{
    /// <summary>The option that asked for fixes; if there are several, the most specific one.</summary>
    public string Option =>
        this switch
        {
            { Diff: true } => "--diff",
            { Interactive: true } => "--interactive",
            { Only: true } => "--fix-only",
            { Unsafe: true } => "--unsafe-fixes",
            _ => "--fix",
        };

    /// <summary>Whether to apply unsafe fixes too.</summary>
    public bool Unsafe { get; init; }

    /// <summary>Whether to apply exactly the accepted fixes.</summary>
    public bool Decisions { get; init; }

    /// <summary>Whether only to show what would change.</summary>
    public bool Diff { get; init; }

    /// <summary>Whether to leave remaining findings unreported.</summary>
    public bool Only { get; init; }

    public bool ExitNonZero { get; init; }

    public bool Interactive { get; init; }

    /// <summary>Whether to replace files that have other hard links too.</summary>
    public bool BreaksHardLinks { get; init; }

    /// <summary>The output folder, as given; null to fix files in place.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>The quarantine file, as given; null for none.</summary>
    public string? QuarantinePath { get; init; }

    /// <summary>The journal file, as given; null for the next one in <c>.paperlint</c>.</summary>
    public string? JournalPath { get; init; }
}
