using System.Collections.Immutable;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Catalog;
using PaperLint.Deciding;
using PaperLint.Findings.Runs;
using PaperLint.Rules;
using PaperLint.Sources;

namespace PaperLint.Linting;

/// <summary>What decides the findings of a run. How they are shown is not here, so no way of showing can change them.</summary>
/// <example>
/// <code>
/// var result = new LintRun(new LintOptions { Book = BuiltInRules.Load() }).Execute(inputs, CancellationToken.None);
/// foreach (var finding in result.Findings)
///     Console.WriteLine($"{finding.Location.Path}:{finding.Location.Start} {finding.Message}");
/// </code>
/// </example>
public sealed record LintOptions
{
    public required RuleBook Book { get; init; }

    /// <summary>The rule sets that every record is checked by; null gives each record the set made for its profile.</summary>
    public ImmutableArray<string>? RuleSets { get; init; }

    /// <summary>Settings by rule id, stronger than every set.</summary>
    public IReadOnlyDictionary<string, RuleSetting> Settings { get; init; } = ImmutableDictionary<string, RuleSetting>.Empty;

    /// <summary>The profile of every record; null lets each record show its own.</summary>
    public string? Profile { get; init; }

    /// <summary>
    /// What is said of single documents, by their paths; null says the same of all. It stands in place of the book, sets, settings and
    /// profile here. Asked by several threads at once, so it must answer quickly, and always the same.
    /// </summary>
    public Func<string, DocumentSettings>? SettingsOf { get; init; }

    /// <summary>Whether records that cannot be read leave the run complete; they are told all the same.</summary>
    public bool AcceptsSkipped { get; init; }

    /// <summary>Whether a run that examines no record at all has failed.</summary>
    public bool MustExamine { get; init; }

    /// <summary>The day of the run, by which suppressions expire; nothing else reads a clock.</summary>
    public DateOnly Today { get; init; } = DateOnly.MinValue;

    /// <summary>What somebody has decided about single findings; null for nothing.</summary>
    public Decisions? Decisions { get; init; }

    /// <summary>Whether suppressed findings are reported like others, for who asks about one of them.</summary>
    public bool ShowsSuppressed { get; init; }

    /// <summary>Makes the analyzers of the rules in force; a program that brings analyzers of its own puts them in here.</summary>
    public Func<IEnumerable<ActiveRule>, Writing, AnalyzerSet> Analyzers { get; init; } = AnalyzerCatalog.Create;

    public RuleSelection Selection { get; init; } = RuleSelection.All;

    /// <summary>Whether <see cref="RunResult.Members"/> is to be complete.</summary>
    public bool KeepsMembers { get; init; }

    /// <summary>Whether <see cref="RunResult.Suppressed"/> is to be complete.</summary>
    public bool KeepsSuppressed { get; init; }

    /// <summary>
    /// Documents, by their paths, that only rules about the whole dataset look at; the findings of the other rules in them are known
    /// already.
    /// </summary>
    internal Func<string, bool> HasKnownFindings { get; init; } = static _ => false;

    /// <summary>How many records are analysed at once; changes nothing but the time it takes.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// How many findings are kept in memory, about two kilobytes each; the others go to a temporary file. Changes nothing else.
    /// </summary>
    public int FindingsInMemory { get; init; } = 20_000;
}
