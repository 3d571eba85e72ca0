using System.Collections.Concurrent;
using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Sources;

namespace PaperLint.Linting;

/// <summary>
/// Decides which findings of a run are not reported and not fixed, by suppressions in configurations and rejections. Thread-safe.
/// </summary>
public sealed class Suppressions(LintOptions options, Func<string, DocumentSettings> settingsOf)
{
    private readonly ConcurrentDictionary<DocumentSettings, Lazy<SuppressionIndex>> _indexes = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Suppression, SuppressionUse> _uses = new(ReferenceEqualityComparer.Instance);

    /// <summary>The plans used for records of the run.</summary>
    private readonly ConcurrentDictionary<ProfilePlan, bool> _plans = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a finding is suppressed. Every suppression that covers it is marked as used.</summary>
    public bool Cover(Finding finding)
    {
        var isCovered = options.Decisions?.Rejects(finding) ?? false;
        foreach (var use in IndexOf(finding.Location.Path).For(finding.Location.Key.Value, finding.Rule.Id, finding.Location.Field))
        {
            use.IsUsed = true;
            isCovered |= !HasExpired(use.Suppression);
        }

        return isCovered && !options.ShowsSuppressed;
    }

    /// <summary>Why a finding is suppressed, and where that is configured; null if it is not suppressed.</summary>
    public Remark? ReasonFor(Finding finding) =>
        options.Decisions?.RejectionOf(finding)
        ?? IndexOf(finding.Location.Path)
            .For(finding.Location.Key.Value)
            .Select(use => use.Suppression)
            .Where(suppression => IsAbout(suppression.Scope, finding) && !HasExpired(suppression))
            .Select(suppression => new Remark(suppression.Place, suppression.Reason))
            .FirstOrDefault();

    /// <summary>Whether there is any suppression or decision for the records of a document, so that each must be examined.</summary>
    public bool MayConcern(string path) => options.Decisions is { IsEmpty: false } || !IndexOf(path).IsEmpty;

    /// <summary>Notes that a plan was used for a record.</summary>
    public void Use(ProfilePlan plan) => _plans.TryAdd(plan, true);

    /// <summary>Marks the suppressions that the rules in force for a record could have used, and the decisions about it.</summary>
    /// <param name="uses">Receives what the records of a document have met; null if nobody needs to know.</param>
    public void Examine(Record record, ProfilePlan plan, DocumentUses? uses = null)
    {
        if (options.Decisions?.Examine(record) == true)
            uses?.AddDecided(record.Address.Row);
        foreach (var use in IndexOf(record.Document.Path).For(record.Key.Value))
        {
            if ((use.IsExamined && uses?.HasExamined(use) != false) || !Has(plan, use.Scope))
                continue;
            use.IsExamined = true;
            uses?.AddExamined(use);
        }
    }

    /// <summary>Marks the decisions about a record.</summary>
    internal void ExamineDecisions(Record record) => options.Decisions?.Examine(record);

    /// <summary>The suppressions of a document that its records have met, by number.</summary>
    internal ImmutableArray<int> ExaminedIn(string path, DocumentUses uses) =>
        [.. settingsOf(path).Suppressions.Index().Where(one => uses.HasExamined(UseOf(one.Item))).Select(one => one.Index)];

    /// <summary>Marks suppressions of a document that its records have met in an earlier run.</summary>
    internal void Examine(string path, ImmutableArray<int> numbers)
    {
        // Those that no record has met are remarked on, too, if they have expired.
        if (IndexOf(path).IsEmpty)
            return;
        var suppressions = settingsOf(path).Suppressions;
        foreach (var number in numbers.Where(number => number >= 0 && number < suppressions.Length))
            UseOf(suppressions[number]).IsExamined = true;
    }

    /// <summary>The remarks at the end of the run, sorted by position.</summary>
    public ImmutableArray<Remark> Remarks() =>
        [
            .. _uses
                .Values.Select(RemarkOn)
                .OfType<Remark>()
                .Concat(options.Decisions?.Remarks() ?? [])
                .OrderBy(remark => remark.Place, StringComparer.Ordinal),
        ];

    private Remark? RemarkOn(SuppressionUse use)
    {
        var (suppression, scope) = (use.Suppression, use.Scope);
        if (use.IsUsed)
        {
            return HasExpired(suppression)
                ? new Remark(
                    suppression.Place,
                    $"The suppression of {scope.RuleId} in '{scope.Record}' expired after {suppression.Expires:yyyy-MM-dd}, so its findings are reported again. Fix them, or set a later date."
                )
                : null;
        }

        if (use.IsExamined)
            return new Remark(
                suppression.Place,
                $"The suppression of {scope.RuleId} in '{scope.Record}' no longer suppresses anything. Remove it."
            );
        // It has no effect any more, whatever records it matches.
        return HasExpired(suppression) && _plans.Keys.Any(plan => Has(plan, scope))
            ? new Remark(
                suppression.Place,
                $"The suppression of {scope.RuleId} in '{scope.Record}' expired after {suppression.Expires:yyyy-MM-dd}. Remove it, or set a later date."
            )
            : null;
    }

    /// <summary>Whether the rule that a suppression names was in force and selected.</summary>
    private bool Has(ProfilePlan plan, SuppressionScope scope) =>
        plan.Rules.Any(rule => rule.Info.Id == scope.RuleId && options.Selection.Includes(rule.Info));

    /// <summary>Whether a suppression is about a finding, given that it matches the record.</summary>
    private static bool IsAbout(SuppressionScope scope, Finding finding) =>
        scope.RuleId == finding.Rule.Id && (scope.Field ?? finding.Location.Field) == finding.Location.Field;

    private bool HasExpired(Suppression suppression) => suppression.Expires < options.Today;

    private SuppressionIndex IndexOf(string path) =>
        (_indexes.TryGetValue(settingsOf(path), out var known) ? known : _indexes.GetOrAdd(settingsOf(path), MakeIndex)).Value;

    private Lazy<SuppressionIndex> MakeIndex(DocumentSettings settings) =>
        new(() => new SuppressionIndex(settings.Suppressions.Select(UseOf)));

    private SuppressionUse UseOf(Suppression suppression) => _uses.GetOrAdd(suppression, static one => new SuppressionUse(one));
}

/// <summary>A suppression and what a run has learned about it; several threads may set that.</summary>
internal sealed class SuppressionUse(Suppression suppression)
{
    private volatile bool _isUsed;
    private volatile bool _isExamined;

    public Suppression Suppression { get; } = suppression;

    public SuppressionScope Scope => Suppression.Scope;

    /// <summary>Whether it covered a finding.</summary>
    public bool IsUsed
    {
        get => _isUsed;
        set => _isUsed = value;
    }

    /// <summary>Whether its rule was in force for a record that it matches.</summary>
    public bool IsExamined
    {
        get => _isExamined;
        set => _isExamined = value;
    }
}

/// <summary>
/// Suppressions indexed by the keys of the records that they match, and by rule and field, because one record may have thousands.
/// </summary>
internal sealed class SuppressionIndex
{
    private readonly ILookup<string, SuppressionUse> _exact;
    private readonly ILookup<(string Record, string Rule, string? Field), SuppressionUse> _exactByPlace;
    private readonly List<SuppressionUse> _patterns;
    private readonly ILookup<(string Rule, string? Field), SuppressionUse> _patternsByPlace;

    public SuppressionIndex(IEnumerable<SuppressionUse> uses)
    {
        List<SuppressionUse> all = [.. uses];
        _patterns = all.FindAll(use => use.Scope.IsPattern);
        List<SuppressionUse> exact = all.FindAll(use => !use.Scope.IsPattern);
        _exact = exact.ToLookup(use => use.Scope.Record, StringComparer.Ordinal);
        _exactByPlace = exact.ToLookup(use => (use.Scope.Record, use.Scope.RuleId, use.Scope.Field));
        _patternsByPlace = _patterns.ToLookup(use => (use.Scope.RuleId, use.Scope.Field));
    }

    public bool IsEmpty => _exact.Count == 0 && _patterns.Count == 0;

    /// <summary>The suppressions that match a record.</summary>
    public IEnumerable<SuppressionUse> For(string key) =>
        _patterns.Count == 0 ? _exact[key] : _exact[key].Concat(_patterns.Where(use => use.Scope.Matches(key)));

    /// <summary>The suppressions that match findings of a rule in a field of a record.</summary>
    public IEnumerable<SuppressionUse> For(string key, string rule, string field) =>
        _exactByPlace[(key, rule, null)]
            .Concat(_exactByPlace[(key, rule, field)])
            .Concat(_patternsByPlace[(rule, null)].Concat(_patternsByPlace[(rule, field)]).Where(use => use.Scope.Matches(key)));
}
