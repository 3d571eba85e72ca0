using System.Collections.Immutable;

namespace PaperLint.Rules;

/// <summary>Settings of a configuration for some files or some records.</summary>
/// <param name="Files">The files; empty for all.</param>
/// <param name="Where">Conditions that a record must all meet; empty for all records.</param>
/// <param name="Origin">The position of the override, as <c>file:line:column</c>.</param>
public sealed record ConfigurationOverride(
    ImmutableArray<FilePattern> Files,
    ImmutableArray<FieldCondition> Where,
    FileSettings Settings,
    string Origin
);
