namespace PaperLint.Cli.Options;

/// <summary>What the command line of <c>lint</c> says about mending.</summary>
internal sealed record FixFlags
{
    /// <summary>The option that asked for repairs; of several, the one that says most of how.</summary>
    public string Option =>
        this switch
        {
            { Diff: true } => "--diff",
            { Interactive: true } => "--interactive",
            { Only: true } => "--fix-only",
            { Unsafe: true } => "--unsafe-fixes",
            _ => "--fix",
        };

    /// <summary>Unsafe repairs too.</summary>
    public bool Unsafe { get; init; }

    /// <summary>Exactly what was accepted.</summary>
    public bool Decisions { get; init; }

    /// <summary>Only show what would change.</summary>
    public bool Diff { get; init; }

    /// <summary>Say nothing of what remains.</summary>
    public bool Only { get; init; }

    public bool ExitNonZero { get; init; }

    public bool Interactive { get; init; }

    /// <summary>Replace files that have other names too.</summary>
    public bool BreaksHardLinks { get; init; }

    /// <summary>As given; null to mend in place.</summary>
    public string? OutputFolder { get; init; }

    /// <inheritdoc cref="OutputFolder"/>
    public string? QuarantinePath { get; init; }

    /// <summary>As given; null for the next one in <c>.paperlint</c>.</summary>
    public string? JournalPath { get; init; }
}
