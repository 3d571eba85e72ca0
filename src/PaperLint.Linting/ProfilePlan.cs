using System.Collections.Concurrent;
using System.Collections.Immutable;
using PaperLint.Analysis;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Catalog;
using PaperLint.Analyzers.Profiles;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Sources;

namespace PaperLint.Linting;

/// <summary>The rules and analyzers for records of one profile.</summary>
/// <param name="Rules">The rules in force, by id.</param>
public sealed record ProfilePlan(ImmutableArray<ActiveRule> Rules, AnalyzerSet Analyzers, Cascade Cascade);

/// <summary>The plans of a run, each created when the first record needs it.</summary>
public sealed class ProfilePlans
{
    private readonly LintOptions _options;
    private readonly Func<string, DocumentSettings> _settingsOf;
    private readonly ConcurrentDictionary<PlanKey, Lazy<ProfilePlan>> _plans = new();

    public ProfilePlans(LintOptions options)
    {
        var common = new DocumentSettings
        {
            Book = options.Book,
            RuleSets = options.RuleSets,
            Settings = new FileSettings { Rules = options.Settings.ToImmutableSortedDictionary(StringComparer.Ordinal) },
            Profile = options.Profile,
        };
        (_options, _settingsOf) = (options, options.SettingsOf ?? (_ => common));
    }

    /// <summary>The plans that were needed.</summary>
    public IEnumerable<ProfilePlan> Used => _plans.Values.Where(plan => plan.IsValueCreated).Select(plan => plan.Value);

    public DocumentSettings SettingsOf(string path) => _settingsOf(path);

    public Profile ProfileOf(Record record)
    {
        var (settings, glance) = (_settingsOf(record.Document.Path), RecordGlance.Of(record));
        return settings.ProfileFor(settings.OverridesMetBy(glance)) ?? ProfileClassifier.Classify(glance);
    }

    /// <param name="settings">Those of the record's document.</param>
    /// <param name="choice">Which of their overrides the record meets.</param>
    /// <param name="texts">The <see cref="GlanceTexts"/> of the record.</param>
    public static Profile ProfileOf(DocumentSettings settings, ulong choice, RecordGlance record, ReadOnlySpan<FieldText> texts) =>
        settings.ProfileFor(choice) ?? ProfileClassifier.Classify(record, texts);

    public ProfilePlan For(Record record, Profile profile)
    {
        var document = record.Document;
        return For(document, _settingsOf(document.Path).OverridesMetBy(RecordGlance.Of(record)), profile);
    }

    /// <param name="choice">Which overrides of the document's settings apply.</param>
    public ProfilePlan For(Document document, ulong choice, Profile profile) =>
        For(new PlanKey(_settingsOf(document.Path), choice, profile.Name, ProfileClassifier.IsForReaders(document)));

    /// <summary>Every plan that records of some documents may need.</summary>
    public IEnumerable<ProfilePlan> PossibleFor(IEnumerable<string> paths) => KeysFor(paths).Select(For);

    /// <summary>
    /// The rules that may be in force for records of some documents, without creating their analyzers; may contain duplicates.
    /// </summary>
    public IEnumerable<ActiveRule> RulesFor(IEnumerable<string> paths) => KeysFor(paths).SelectMany(key => RulesFor(key));

    /// <summary>New analyzers for rules that examine records of all documents.</summary>
    public AnalyzerSet AnalyzersOf(IEnumerable<ActiveRule> rules) => _options.Analyzers(rules, Writing.ForReaders);

    private IEnumerable<PlanKey> KeysFor(IEnumerable<string> paths) =>
        from settings in paths.Select(_settingsOf).Distinct()
        from profile in Profile.Names
        from choice in settings.Choices
        select new PlanKey(settings, choice, profile, IsForReaders: true);

    private static ImmutableArray<ActiveRule> RulesFor(PlanKey key) =>
        key.Settings.Book.Resolve(
            key.Settings.RuleSets ?? [key.Settings.Book.DefaultRuleSet(key.Profile)],
            key.Settings.With(key.Choice).Rules
        );

    private ProfilePlan For(PlanKey key) =>
        (_plans.TryGetValue(key, out var known) ? known : _plans.GetOrAdd(key, wanted => new Lazy<ProfilePlan>(() => Make(wanted)))).Value;

    private ProfilePlan Make(PlanKey key)
    {
        var rules = RulesFor(key);
        var settings = key.Settings.With(key.Choice);
        var analyzers = _options.Analyzers(rules, Writing.For(settings.Target, settings.Scripts, key.IsForReaders));
        return new ProfilePlan(rules, analyzers, new Cascade(analyzers.Records, analyzers.Protectors));
    }

    /// <param name="Choice">Which overrides apply, one bit each.</param>
    private readonly record struct PlanKey(DocumentSettings Settings, ulong Choice, string Profile, bool IsForReaders);
}
