using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Linting;

namespace PaperLint.Fixing.Planning;

/// <summary>
/// Reports records that lost their profile: the damage that showed how the text was made was fixed. The next run can no longer know the
/// profile, so this one reports it.
/// </summary>
internal static class ProfileLoss
{
    /// <param name="before">The profiles of the document's records before the fixes.</param>
    /// <param name="after">The profiles of the same records after the fixes.</param>
    public static IEnumerable<Remark> Of(string path, ProfileTally before, ProfileTally after)
    {
        var (old, now) = (Count(before), Count(after));
        var gaining = string.Join(" and ", now.Keys.Where(name => now[name] > old.GetValueOrDefault(name)).Order(StringComparer.Ordinal));
        foreach (var name in old.Keys.Where(name => old[name] > now.GetValueOrDefault(name)).Order(StringComparer.Ordinal))
        {
            var records = old[name] - now.GetValueOrDefault(name);
            yield return new Remark(
                path,
                $"The profile of {Quantity.Of("record", records)} was known only from damage. Once fixed, the text counts as {gaining} instead of {name}, and other rules apply. To keep the profile, set 'profile: {name}' in paperlint.yml."
            );
        }
    }

    private static Dictionary<string, long> Count(ProfileTally tally) =>
        tally
            .ToCounts()
            .GroupBy(count => count.Profile, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(count => count.Records), StringComparer.Ordinal);
}
