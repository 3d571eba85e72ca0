using System.Collections.Concurrent;
using System.Collections.Immutable;
using PaperLint.Records;
using PaperLint.Rules;

namespace PaperLint.Sources;

/// <summary>The settings of one document: its rules, and how it is read. Documents with the same settings share an instance.</summary>
public sealed class DocumentSettings
{
    private readonly ConcurrentDictionary<ulong, FileSettings> _of = [];

    public required RuleBook Book { get; init; }

    /// <summary>The rule sets for every record, by name; null gives each record the default set of its profile.</summary>
    public ImmutableArray<string>? RuleSets { get; init; }

    /// <summary>The settings of all its records.</summary>
    public FileSettings Settings { get; init; } = new();

    /// <summary>The overrides that apply to it or to some of its records, in order.</summary>
    public ImmutableArray<ConfigurationOverride> Overrides { get; init; } = [];

    /// <summary>
    /// Whether a pattern of the configuration matches such file names, and not merely a folder: then the file must be readable, as if the
    /// user had named it.
    /// </summary>
    public bool NamesFile { get; init; }

    /// <summary>The suppressions for its findings.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>How many findings it may have before they fail a run.</summary>
    public ImmutableArray<Budget> Budgets { get; init; } = [];

    /// <summary>A profile that the user named for all records, which takes precedence over any configuration.</summary>
    public string? Profile { get; init; }

    /// <summary>The settings of every record: those of the document, with the unconditional overrides applied.</summary>
    public FileSettings OfEveryRecord => With(0);

    /// <summary>Each conditional override, with the settings of records that meet its condition alone.</summary>
    public IEnumerable<(ConfigurationOverride Override, FileSettings Settings)> OfSomeRecords =>
        Conditional.Select((member, i) => (member, With(1UL << i)));

    internal FieldMap Fields => FieldMap.Default.With(OfEveryRecord.Fields);

    internal CsvSettings Csv => OfEveryRecord.Csv;

    /// <summary>Choices of conditional overrides that together cover all rules that can be in force: none, and each alone.</summary>
    public IEnumerable<ulong> Choices => Conditional.Select((_, i) => 1UL << i).Prepend(0UL);

    private IEnumerable<ConfigurationOverride> Conditional => Overrides.Where(member => !member.Where.IsEmpty);

    /// <summary>Which conditional overrides a record meets, one bit each.</summary>
    public ulong OverridesMetBy(RecordGlance record)
    {
        var (choice, bit) = (0UL, 1UL);
        foreach (var member in Overrides)
        {
            if (member.Where.IsEmpty)
                continue;
            if (MeetsAll(record, member.Where))
                choice |= bit;
            bit <<= 1;
        }

        return choice;
    }

    /// <summary>The settings of records that meet the given overrides.</summary>
    public FileSettings With(ulong choice) => _of.TryGetValue(choice, out var known) ? known : _of.GetOrAdd(choice, Fold);

    /// <summary>The profile assigned to such records, and why; null if the evidence in the record decides.</summary>
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

    private static bool MeetsAll(RecordGlance record, ImmutableArray<FieldCondition> conditions)
    {
        foreach (var condition in conditions)
        {
            if (!Meets(record, condition))
                return false;
        }

        return true;
    }

    private static bool Meets(RecordGlance record, FieldCondition condition)
    {
        for (var field = 0; field < record.Count; field++)
        {
            if (condition.IsAbout(record.NameOf(field)) && condition.Accepts(record.TextOf(field)))
                return true;
        }

        return false;
    }
}
