using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Rules;

/// <summary>What a <c>paperlint.yml</c> says, with the configurations it extends, checked against the rules there are.</summary>
public sealed record Configuration
{
    /// <summary>What <see cref="FailOn"/> is where nothing is said.</summary>
    public const Severity UsualFailOn = Severity.Warning;

    /// <summary>What <see cref="MinPrecision"/> is where nothing is said: every rule is precise enough.</summary>
    public const Precision UsualMinPrecision = Precision.Low;

    /// <summary>What <see cref="OnSkipped"/> is where nothing is said.</summary>
    public const SkipPolicy UsualOnSkipped = SkipPolicy.Error;

    public static Configuration Default { get; } = new();

    /// <summary>The file it came from, as it was named; null for the default one.</summary>
    public string? Path { get; init; }

    /// <summary>The rule sets for every record; empty means each profile's own.</summary>
    public ImmutableArray<string> Extends { get; init; } = [];

    /// <summary>What is said of every file.</summary>
    public FileSettings Settings { get; init; } = new();

    /// <summary>What is said of some files or records; of two that disagree, the later wins.</summary>
    public ImmutableArray<ConfigurationOverride> Overrides { get; init; } = [];

    /// <summary>Findings that are not reported, each with its reason.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>How many findings each file may have; of two for the same, the one of the file that extends counts.</summary>
    public ImmutableArray<Budget> Budgets { get; init; } = [];

    /// <summary>
    /// The severity from which on findings fail a run; <see cref="Severity.Off"/> means never, null that nothing is said.
    /// </summary>
    public Severity? FailOn { get; init; }

    /// <summary>The precision that a rule needs to be reported; null where nothing is said.</summary>
    public Precision? MinPrecision { get; init; }

    /// <summary>What is made of records that cannot be read; null where nothing is said.</summary>
    public SkipPolicy? OnSkipped { get; init; }

    /// <summary>Files to leave out of walks.</summary>
    public ImmutableArray<FilePattern> Exclude { get; init; } = [];

    /// <summary>Folders with the user's own rules, the file's own folder put before them where they are relative.</summary>
    public ImmutableArray<string> RuleFolders { get; init; } = [];

    /// <summary>The oldest version of PaperLint that will do; null where nothing is said.</summary>
    public string? RequiredVersion { get; init; }

    /// <summary>
    /// Where <c>extends</c>, <c>fail-on</c> and the other values besides <see cref="Settings"/> stand, as <c>file:line:column</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Origins { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>This configuration, and for what it leaves open another, which it extends.</summary>
    internal Configuration Over(Configuration extended) =>
        this with
        {
            Extends = [.. extended.Extends.Concat(Extends).Distinct(StringComparer.Ordinal)],
            Settings = Settings.Over(extended.Settings),
            Overrides = [.. extended.Overrides, .. Overrides],
            Suppressions = [.. extended.Suppressions, .. Suppressions],
            Budgets = [.. extended.Budgets.Where(below => Budgets.All(own => own.Of != below.Of)), .. Budgets],
            FailOn = FailOn ?? extended.FailOn,
            MinPrecision = MinPrecision ?? extended.MinPrecision,
            OnSkipped = OnSkipped ?? extended.OnSkipped,
            Exclude = [.. extended.Exclude.Concat(Exclude).Distinct()],
            RuleFolders = [.. extended.RuleFolders.Concat(RuleFolders).Distinct(StringComparer.Ordinal)],
            RequiredVersion = RequiredVersion ?? extended.RequiredVersion,
            Origins = extended.Origins.SetItems(Origins),
        };
}
