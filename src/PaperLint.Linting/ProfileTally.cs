using System.Collections.Immutable;
using PaperLint.Findings.Runs;
using PaperLint.Records;

namespace PaperLint.Linting;

/// <summary>Counts which profiles records have, and why.</summary>
public sealed class ProfileTally
{
    private readonly Dictionary<(string Name, string Why), long> _counts = [];

    /// <summary>The profile of the last record, and how many records with it are not counted yet.</summary>
    private Profile? _last;
    private long _ofLast;

    /// <remarks>Records mostly have the profile of the record before them, so those of one profile are counted together.</remarks>
    public void Add(Profile profile)
    {
        if (!ReferenceEquals(profile, _last))
            CountLast();
        _last = profile;
        _ofLast++;
    }

    public void Add(ProfileCount count) => Add(count.Profile, count.Why, count.Records);

    public void Add(ProfileTally other)
    {
        other.CountLast();
        foreach (var (profile, count) in other._counts)
            Add(profile.Name, profile.Why, count);
    }

    public ImmutableArray<ProfileCount> ToCounts()
    {
        CountLast();
        return
        [
            .. _counts
                .Select(pair => new ProfileCount(pair.Key.Name, pair.Key.Why, pair.Value))
                .OrderByDescending(count => count.Records)
                .ThenBy(count => count.Profile, StringComparer.Ordinal)
                .ThenBy(count => count.Why, StringComparer.Ordinal),
        ];
    }

    private void CountLast()
    {
        if (_last is not null && _ofLast > 0)
            Add(_last.Name, _last.Why, _ofLast);
        (_last, _ofLast) = (null, 0);
    }

    private void Add(string name, string why, long records) => _counts[(name, why)] = _counts.GetValueOrDefault((name, why)) + records;
}
