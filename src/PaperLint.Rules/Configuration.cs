using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Rules;

/// <summary>What a <c>paperlint.yml</c> says, checked against the rules there are.</summary>
public sealed record Configuration
{
    public static Configuration Default { get; } = new();

    /// <summary>The file it came from, as it was named; null for the default one.</summary>
    public string? Path { get; init; }

    /// <summary>The rule sets for every record; empty means each profile's own.</summary>
    public ImmutableArray<string> Extends { get; init; } = [];

    /// <summary>What is said of single rules, stronger than every set.</summary>
    public ImmutableSortedDictionary<string, RuleSetting> Rules { get; init; } =
        ImmutableSortedDictionary.Create<string, RuleSetting>(StringComparer.Ordinal);

    /// <summary>The profile that every record is given; null where its own evidence decides.</summary>
    public string? Profile { get; init; }

    /// <summary>The severity from which on findings fail a run; <see cref="Severity.Off"/> means never, null that nothing is said.</summary>
    public Severity? FailOn { get; init; }

    /// <summary>Globs of files to leave out, relative to the file's folder.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>Folders with the user's own rules, the file's own folder put before them where they are relative.</summary>
    public ImmutableArray<string> RuleFolders { get; init; } = [];
}
