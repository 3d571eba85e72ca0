using System.Collections.Immutable;
using PaperLint.Findings;

namespace PaperLint.Rules;

/// <summary>The content of a <c>paperlint.yml</c> and the configurations it extends, checked against the available rules.</summary>
public sealed record Configuration
{
    /// <summary>The default of <see cref="FailOn"/>.</summary>
    public const Severity DefaultFailOn = Severity.Warning;

    /// <summary>The default of <see cref="MinPrecision"/>: every rule is precise enough.</summary>
    public const Precision DefaultMinPrecision = Precision.Low;

    /// <summary>The default of <see cref="OnSkipped"/>.</summary>
    public const SkipPolicy DefaultOnSkipped = SkipPolicy.Error;

    public static Configuration Default { get; } = new();

    /// <summary>The path of the file, as it was given; null for the default configuration.</summary>
    public string? Path { get; init; }

    /// <summary>The rule sets for all records; empty to use the rule set of each record's profile.</summary>
    public ImmutableArray<string> Extends { get; init; } = [];

    /// <summary>The settings for all files.</summary>
    public FileSettings Settings { get; init; } = new();

    /// <summary>Settings for some files or records. If two conflict, the later one wins.</summary>
    public ImmutableArray<ConfigurationOverride> Overrides { get; init; } = [];

    /// <summary>Findings that are not reported, each with the reason.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>How many findings each file may have. A budget overrides one for the same subject in an extended file.</summary>
    public ImmutableArray<Budget> Budgets { get; init; } = [];

    /// <summary>The lowest severity that fails a run; <see cref="Severity.Off"/> means never, null means not set.</summary>
    public Severity? FailOn { get; init; }

    /// <summary>The lowest precision of a rule at which its findings are reported; null means not set.</summary>
    public Precision? MinPrecision { get; init; }

    /// <summary>How records that cannot be read are treated; null means not set.</summary>
    public SkipPolicy? OnSkipped { get; init; }

    /// <summary>Files that folder walks leave out.</summary>
    public ImmutableArray<FilePattern> Exclude { get; init; } = [];

    /// <summary>Folders with the user's own rules. Relative paths are combined with the folder of the configuration file.</summary>
    public ImmutableArray<string> RuleFolders { get; init; } = [];

    /// <summary>The oldest version of PaperLint that may be used; null means not set.</summary>
    public string? RequiredVersion { get; init; }

    /// <summary>
    /// The positions of <c>extends</c>, <c>fail-on</c> and the other values outside <see cref="Settings"/>, as <c>file:line:column</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Origins { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>This configuration, with values that are not set taken from the one that it extends.</summary>
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
