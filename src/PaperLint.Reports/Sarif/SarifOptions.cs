namespace PaperLint.Reports.Sarif;

/// <summary>The content of a SARIF log besides the findings.</summary>
public sealed record SarifOptions
{
    public required string ToolVersion { get; init; }

    /// <summary>The home page of the tool.</summary>
    public required Uri InformationUri { get; init; }

    /// <summary>
    /// The page with a section for each rule, as written by <see cref="Markdown.RuleIndex"/>; the rule's anchor is appended.
    /// </summary>
    public required Uri RulesUri { get; init; }

    /// <summary>The exit code that the run will return.</summary>
    public required int ExitCode { get; init; }

    /// <summary>
    /// The absolute path of the folder that URIs are relative to (the root of the checkout); null if it is <see cref="WorkingFolder"/>.
    /// </summary>
    public string? BaseFolder { get; init; }

    /// <summary>The absolute path of the folder that document paths are relative to; null to leave the paths unchanged.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>The Git checkout; null if there is none.</summary>
    public VersionControl? VersionControl { get; init; }

    /// <summary>The maximum number of results; GitHub rejects files with more.</summary>
    public int MostResults { get; init; } = 25_000;

    /// <summary>The maximum gzipped size in bytes, a little below GitHub's 10 MB, because compressors differ slightly.</summary>
    public long MostCompressedBytes { get; init; } = 9_500_000;
}

/// <summary>The commit that is checked out.</summary>
/// <param name="RepositoryUri">The URL of the repository; a user or token in it is removed.</param>
/// <param name="Revision">The commit.</param>
/// <param name="Branch">The branch; null if the head is detached.</param>
public sealed record VersionControl(Uri RepositoryUri, string Revision, string? Branch);
