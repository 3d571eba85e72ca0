using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Engine.Discovery;

/// <summary>What the paths of a command line lead to.</summary>
/// <param name="Files">By path, ordinally, each once.</param>
/// <param name="Errors">Paths that lead nowhere.</param>
public sealed record DiscoveredFiles(ImmutableArray<InputFile> Files, ImmutableArray<InputError> Errors);
