using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Catalog;
using PaperLint.Deciding;
using PaperLint.Findings.Runs;
using PaperLint.Linting.Caching;
using PaperLint.Rules;
using PaperLint.Sources;

namespace PaperLint.Linting;

/// <summary>
/// Everything that determines the findings of a run. How they are shown is not part of it, so output options cannot change them.
/// </summary>
/// <example>
/// <code>
/// var result = new LintRun(new LintOptions { Book = BuiltInRules.Load() }).Execute(sources, [], CancellationToken.None);
/// foreach (var finding in result.Findings)
///     Console.WriteLine($"{finding.Location.Path}:{finding.Location.Start} {finding.Message}");
/// </code>
/// </example>
public sealed record LintOptions
{
    private static readonly Func<IEnumerable<ActiveRule>, Writing, AnalyzerSet> BuiltInAnalyzers = AnalyzerCatalog.Create;

    public required RuleBook Book { get; init; }

    /// <summary>The rule sets to check every record with; null gives each record the default set of its profile.</summary>
    public ImmutableArray<string>? RuleSets { get; init; }

    /// <summary>Settings by rule id, which take precedence over every set.</summary>
    public IReadOnlyDictionary<string, RuleSetting> Settings { get; init; } = ImmutableDictionary<string, RuleSetting>.Empty;

    /// <summary>The profile of every record; null to detect it for each record.</summary>
    public string? Profile { get; init; }

    /// <summary>
    /// The settings of single documents, by their paths, which replace the book, sets, settings and profile given here; null if all
    /// documents have the same settings. Called by several threads, so it must be fast and always return the same.
    /// </summary>
    public Func<string, DocumentSettings>? SettingsOf { get; init; }

    /// <summary>Whether a run counts as complete despite records that cannot be read; they are reported anyway.</summary>
    public bool AcceptsSkipped { get; init; }

    /// <summary>Whether a run that examines no record fails.</summary>
    public bool MustExamine { get; init; }

    /// <summary>The day of the run, by which suppressions expire; nothing else reads a clock.</summary>
    public DateOnly Today { get; init; } = DateOnly.MinValue;

    /// <summary>Decisions about single findings; null for none.</summary>
    public Decisions? Decisions { get; init; }

    /// <summary>Whether suppressed findings are reported like others, for queries about one of them.</summary>
    public bool ShowsSuppressed { get; init; }

    /// <summary>Creates the analyzers for the rules in force; programs can add their own analyzers here.</summary>
    public Func<IEnumerable<ActiveRule>, Writing, AnalyzerSet> Analyzers { get; init; } = BuiltInAnalyzers;

    /// <summary>Whether other analyzers than those of PaperLint may be created.</summary>
    internal bool HasOwnAnalyzers => Analyzers != BuiltInAnalyzers;

    public RuleSelection Selection { get; init; } = RuleSelection.All;

    /// <summary>Whether <see cref="RunResult.Members"/> must be complete.</summary>
    public bool KeepsMembers { get; init; }

    /// <summary>Whether <see cref="RunResult.Suppressed"/> must be complete.</summary>
    public bool KeepsSuppressed { get; init; }

    /// <summary>
    /// Selects documents, by their paths, that only rules about the whole dataset examine; the findings of other rules in them are already
    /// known.
    /// </summary>
    internal Func<string, bool> HasKnownFindings { get; init; } = static _ => false;

    /// <summary>The results of earlier runs, which are used and added to; null for none. Affects only the duration.</summary>
    public ResultCache? Cache { get; init; }

    /// <summary>How many records are analysed in parallel; affects only the duration.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// How many findings are kept in memory, at about two kilobytes each; the rest go to a temporary file. Affects nothing else.
    /// </summary>
    public int FindingsInMemory { get; init; } = 20_000;
}
