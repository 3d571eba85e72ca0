using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Baselines;

/// <summary>Seven hashes of 64 bits by which a finding is recognised, the most reliable first; 0 if the finding has no such hash.</summary>
/// <remarks>Two findings whose hashes collide would be taken for one, which hides one new finding in billions of runs.</remarks>
internal readonly record struct FindingHashes(
    ulong Place,
    ulong Key,
    ulong Title,
    ulong Abstract,
    ulong LooseKey,
    ulong LooseTitle,
    ulong LooseAbstract
)
{
    public const int Ways = 7;

    public ulong this[int way] =>
        way switch
        {
            0 => Place,
            1 => Key,
            2 => Title,
            3 => Abstract,
            4 => LooseKey,
            5 => LooseTitle,
            _ => LooseAbstract,
        };

    public static FindingHashes Of(BaselineEntry entry) =>
        Of(entry.Path, entry.Rule, entry.Key, entry.Field, entry.Context, entry.Matched, entry.Title, entry.Abstract);

    /// <param name="path">The file of the finding, as in <see cref="BaselineEntry.Path"/>.</param>
    public static FindingHashes Of(Finding finding, string path) =>
        Of(
            path,
            finding.Rule.Id,
            BaselineEntry.KeyOf(finding),
            finding.Location.Field,
            finding.Fingerprint.Context,
            finding.Fingerprint.Matched,
            finding.Fingerprint.Title,
            finding.Fingerprint.Abstract
        );

    private static FindingHashes Of(
        string path,
        string rule,
        string key,
        string field,
        string context,
        string matched,
        string title,
        string start
    ) =>
        new(
            Hash("place", path, rule, key, field, context),
            Hash("key", rule, key, field, context),
            title.Length == 0 ? 0 : Hash("title", rule, title, field, context),
            start.Length == 0 ? 0 : Hash("abstract", rule, start, field, context),
            Hash("key", rule, key, field, matched),
            title.Length == 0 ? 0 : Hash("title", rule, title, field, matched),
            start.Length == 0 ? 0 : Hash("abstract", rule, start, field, matched)
        );

    /// <summary>Never returns 0, which means that there is no such hash.</summary>
    private static ulong Hash(params ReadOnlySpan<string> parts) => Math.Max(1, ShortHash.OfAll(parts));
}
