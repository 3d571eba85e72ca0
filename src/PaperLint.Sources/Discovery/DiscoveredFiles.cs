using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Findings.Runs;

namespace PaperLint.Sources.Discovery;

/// <summary>What the paths of a command line lead to.</summary>
/// <param name="Files">By path, ordinally, each once.</param>
/// <param name="Errors">Paths that lead nowhere.</param>
public sealed record DiscoveredFiles(ImmutableArray<InputFile> Files, ImmutableArray<InputError> Errors)
{
    /// <summary>Folders that were met and not walked, because programs fill them.</summary>
    public ImmutableArray<IgnoredPath> LeftOut { get; init; } = [];

    /// <summary>Folders like these that were named, and so were walked.</summary>
    public ImmutableArray<Remark> Remarks { get; init; } = [];
}
