namespace PaperLint.Reports.Sarif;

/// <summary>What a SARIF log says besides the findings.</summary>
public sealed record SarifOptions
{
    public required string ToolVersion { get; init; }

    /// <summary>Where the tool is described.</summary>
    public required Uri InformationUri { get; init; }

    /// <summary>The page with a section for each rule, as <see cref="Markdown.RuleIndex"/> writes it; the rule's anchor is added.</summary>
    public required Uri RulesUri { get; init; }

    /// <summary>What the exit code of the run will be.</summary>
    public required int ExitCode { get; init; }

    /// <summary>
    /// The folder that the URIs are relative to (the root of the checkout), absolute; null where it is <see cref="WorkingFolder"/>.
    /// </summary>
    public string? BaseFolder { get; init; }

    /// <summary>The folder that the paths of documents are relative to, absolute; null leaves them as they are.</summary>
    public string? WorkingFolder { get; init; }

    /// <summary>Null outside of a Git checkout.</summary>
    public VersionControl? VersionControl { get; init; }

    /// <summary>GitHub rejects the whole file beyond its limit.</summary>
    public int MostResults { get; init; } = 25_000;

    /// <summary>In bytes, gzipped; a little below GitHub's 10 MB, because no two compressors agree exactly.</summary>
    public long MostCompressedBytes { get; init; } = 9_500_000;
}

/// <summary>What was checked out.</summary>
/// <param name="RepositoryUri">Where the repository is kept; a user or token in it is left out.</param>
/// <param name="Revision">The commit.</param>
/// <param name="Branch">Null where the head is detached.</param>
public sealed record VersionControl(Uri RepositoryUri, string Revision, string? Branch);
