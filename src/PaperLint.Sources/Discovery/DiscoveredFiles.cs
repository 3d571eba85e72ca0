using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Findings.Runs;

namespace PaperLint.Sources.Discovery;

/// <summary>What the paths of a command line lead to.</summary>
/// <param name="Files">Distinct, sorted by path in ordinal order.</param>
/// <param name="Errors">Errors about paths that lead nowhere.</param>
public sealed record DiscoveredFiles(ImmutableArray<InputFile> Files, ImmutableArray<InputError> Errors)
{
    /// <summary>Folders that were found but not searched, because programs fill them.</summary>
    public ImmutableArray<IgnoredPath> IgnoredPaths { get; init; } = [];

    /// <summary>Remarks on such folders that were named explicitly, and therefore searched.</summary>
    public ImmutableArray<Remark> Remarks { get; init; } = [];
}
