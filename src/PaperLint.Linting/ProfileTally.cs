using System.Collections.Immutable;
using PaperLint.Findings.Runs;
using PaperLint.Records;

namespace PaperLint.Linting;

/// <summary>Counts which profiles records have, and why.</summary>
public sealed class ProfileTally
{
    private readonly Dictionary<(string Name, string Why), long> _counts = [];

    public void Add(Profile profile) => Add(profile.Name, profile.Why, 1);

    public void Add(ProfileCount count) => Add(count.Profile, count.Why, count.Records);

    public void Add(ProfileTally other)
    {
        foreach (var (profile, count) in other._counts)
            Add(profile.Name, profile.Why, count);
    }

    public ImmutableArray<ProfileCount> ToCounts() =>
        [
            .. _counts
                .Select(pair => new ProfileCount(pair.Key.Name, pair.Key.Why, pair.Value))
                .OrderByDescending(count => count.Records)
                .ThenBy(count => count.Profile, StringComparer.Ordinal)
                .ThenBy(count => count.Why, StringComparer.Ordinal),
        ];

    private void Add(string name, string why, long records) => _counts[(name, why)] = _counts.GetValueOrDefault((name, why)) + records;
}
