using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Baselines;

/// <summary>Seven hashes of 64 bits by which a finding is recognised, the most reliable first; 0 if the finding has no such hash.</summary>
/// <param name="Place">By its file, its record and the text around the match.</param>
/// <param name="Strict">By its record and the text around the match.</param>
/// <param name="Loose">By its record and the matched text alone.</param>
/// <remarks>Two findings whose hashes collide would be taken for one, which hides one new finding in billions of runs.</remarks>
internal readonly record struct FindingHashes(ulong Place, RecordHashes Strict, RecordHashes Loose)
{
    public const int Ways = 7;

    public ulong this[int way] =>
        way switch
        {
            0 => Place,
            1 => Strict.Key,
            2 => Strict.Title,
            3 => Strict.Abstract,
            4 => Loose.Key,
            5 => Loose.Title,
            _ => Loose.Abstract,
        };

    public static FindingHashes Of(BaselineEntry entry) =>
        new(
            RecordHashes.Hash("place", entry.Path, entry.Rule, entry.Key, entry.Field, entry.Context),
            RecordHashes.Of(entry, entry.Context),
            RecordHashes.Of(entry, entry.Matched)
        );

    /// <param name="path">The file of the finding, as in <see cref="BaselineEntry.Path"/>.</param>
    public static FindingHashes Of(Finding finding, string path) => Of(BaselineEntry.Of(finding, path));
}

/// <summary>The three ways to recognise the record of a finding, each hashed with the rule, the field and the same piece of text.</summary>
/// <param name="Key">By the key of the record.</param>
/// <param name="Title">By its title; 0 if it has none.</param>
/// <param name="Abstract">By the beginning of its abstract; 0 if it has none.</param>
internal readonly record struct RecordHashes(ulong Key, ulong Title, ulong Abstract)
{
    /// <param name="text">What identifies the finding within its field: the text around the match, or the match alone.</param>
    public static RecordHashes Of(BaselineEntry entry, string text) =>
        new(
            Hash("key", entry.Rule, entry.Key, entry.Field, text),
            entry.Title.Length == 0 ? 0 : Hash("title", entry.Rule, entry.Title, entry.Field, text),
            entry.Abstract.Length == 0 ? 0 : Hash("abstract", entry.Rule, entry.Abstract, entry.Field, text)
        );

    /// <summary>Never returns 0, which means that there is no such hash.</summary>
    internal static ulong Hash(params ReadOnlySpan<string> parts) => Math.Max(1, ShortHash.OfAll(parts));
}
