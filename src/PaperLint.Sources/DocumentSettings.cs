using System.Collections.Concurrent;
using System.Collections.Immutable;
using PaperLint.Records;
using PaperLint.Rules;

namespace PaperLint.Sources;

/// <summary>What is said of one document: its rules, and how it is read. Documents of which the same is said share an instance.</summary>
public sealed class DocumentSettings
{
    private readonly ConcurrentDictionary<ulong, FileSettings> _of = [];

    public required RuleBook Book { get; init; }

    /// <summary>The rule sets for every record, by name; null gives each record the set made for its profile.</summary>
    public ImmutableArray<string>? RuleSets { get; init; }

    /// <summary>What is said of all its records.</summary>
    public FileSettings Settings { get; init; } = new();

    /// <summary>The overrides that are meant for it or for some of its records, in order.</summary>
    public ImmutableArray<ConfigurationOverride> Overrides { get; init; } = [];

    /// <summary>
    /// Whether a pattern of the configuration means files of such a name, and not merely a folder: then it must be readable, as if it were
    /// named.
    /// </summary>
    public bool NamesFile { get; init; }

    /// <summary>Findings in it that are not reported.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>How many findings it may have before they fail a run.</summary>
    public ImmutableArray<Budget> Budgets { get; init; } = [];

    /// <summary>The profile that somebody named for all records, stronger than any configuration.</summary>
    public string? Profile { get; init; }

    /// <summary>What is said of every record in it: the overrides without a condition are laid over the settings.</summary>
    public FileSettings OfEveryRecord => With(0);

    /// <summary>The overrides with a condition, and what is said of records that meet this one alone.</summary>
    public IEnumerable<(ConfigurationOverride Override, FileSettings Settings)> OfSomeRecords =>
        Conditional.Select((member, i) => (member, With(1UL << i)));

    internal FieldMap Fields => FieldMap.Default.With(OfEveryRecord.Fields);

    internal CsvSettings Csv => OfEveryRecord.Csv;

    /// <summary>Every choice of overrides from which all rules that can be in force follow: none, and each alone.</summary>
    public IEnumerable<ulong> Choices => Conditional.Select((_, i) => 1UL << i).Prepend(0UL);

    private IEnumerable<ConfigurationOverride> Conditional => Overrides.Where(member => !member.Where.IsEmpty);

    /// <summary>Which of the overrides with a condition a record meets, one bit each.</summary>
    public ulong OverridesMetBy(Record record)
    {
        var (choice, bit) = (0UL, 1UL);
        foreach (var member in Overrides)
        {
            if (member.Where.IsEmpty)
                continue;
            if (member.Where.All(condition => Meets(record, condition)))
                choice |= bit;
            bit <<= 1;
        }

        return choice;
    }

    /// <summary>What is said of records that meet some overrides.</summary>
    public FileSettings With(ulong choice) => _of.GetOrAdd(choice, Fold);

    /// <summary>The profile that is given to such records, and why; null where their own evidence decides.</summary>
    public Profile? ProfileFor(ulong choice) =>
        Profile is { } named ? new Profile(named, "you named it")
        : With(choice).Profile is { } configured ? new Profile(configured, "set in the configuration")
        : null;

    private FileSettings Fold(ulong choice)
    {
        var (settings, bit) = (Settings, 1UL);
        foreach (var member in Overrides)
        {
            var isMeant = member.Where.IsEmpty || (choice & bit) != 0;
            if (!member.Where.IsEmpty)
                bit <<= 1;
            if (isMeant)
                settings = member.Settings.Over(settings);
        }

        return settings;
    }

    private static bool Meets(Record record, FieldCondition condition)
    {
        foreach (var field in record.Fields)
        {
            if (condition.IsAbout(field.Name) && condition.Accepts(field.Text.Span))
                return true;
        }

        return false;
    }
}
