using System.Collections.Immutable;

namespace PaperLint.Rules;

/// <summary>What a configuration says of some files, or of some records.</summary>
/// <param name="Files">The files; empty for all.</param>
/// <param name="Where">What records must hold, all of it; empty for all.</param>
/// <param name="Origin">Where it stands, as <c>file:line:column</c>.</param>
public sealed record ConfigurationOverride(
    ImmutableArray<FilePattern> Files,
    ImmutableArray<FieldCondition> Where,
    FileSettings Settings,
    string Origin
);
