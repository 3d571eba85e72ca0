using System.Collections.Immutable;
using PaperLint.Findings.Runs;
using PaperLint.Records;

namespace PaperLint.Linting;

/// <summary>Counts which profiles records have, and why.</summary>
public sealed class ProfileTally
{
    private readonly Dictionary<(string Name, string Why), long> _counts = [];

    public void Add(Profile profile) => _counts[(profile.Name, profile.Why)] = _counts.GetValueOrDefault((profile.Name, profile.Why)) + 1;

    public void Add(ProfileTally other)
    {
        foreach (var (profile, count) in other._counts)
            _counts[profile] = _counts.GetValueOrDefault(profile) + count;
    }

    public ImmutableArray<ProfileCount> ToCounts() =>
        [
            .. _counts
                .Select(pair => new ProfileCount(pair.Key.Name, pair.Key.Why, pair.Value))
                .OrderByDescending(count => count.Records)
                .ThenBy(count => count.Profile, StringComparer.Ordinal)
                .ThenBy(count => count.Why, StringComparer.Ordinal),
        ];
}
