using PaperLint.Findings;

namespace PaperLint.Baselines;

/// <summary>What a baseline keeps of a finding: enough to know it again when files are sorted, reformatted or mended elsewhere.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Key">The key of the record; of a fact, <c>source:</c> and the file.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Fingerprint">Without the ordinal: equal findings have equal lines, one each.</param>
/// <param name="Context">As <see cref="Fingerprint.Context"/>.</param>
/// <param name="Matched">As <see cref="Fingerprint.Matched"/>.</param>
/// <param name="Title">As <see cref="Fingerprint.Title"/>.</param>
/// <param name="Abstract">As <see cref="Fingerprint.Abstract"/>.</param>
/// <param name="Path">
/// The file, with slashes, from the folder that <c>.paperlint</c> stands in; empty for standard input. Of a record and its
/// copies, the one that stands there is known first; a finding is known in any other file as well. It also tells whether a run could have
/// seen what it did not find.
/// </param>
public sealed record BaselineEntry(
    string Rule,
    string Key,
    string Field,
    string Fingerprint,
    string Context,
    string Matched,
    string Title,
    string Abstract,
    string Path
)
{
    /// <summary>How many records a fact is about; 0 where it is no fact.</summary>
    public long Records { get; init; }

    public static BaselineEntry Of(Finding finding, string path) =>
        new(
            finding.Rule.Id,
            KeyOf(finding),
            finding.Location.Field,
            finding.Fingerprint.Value,
            finding.Fingerprint.Context,
            finding.Fingerprint.Matched,
            finding.Fingerprint.Title,
            finding.Fingerprint.Abstract,
            path
        )
        {
            Records = finding.Fingerprint.Source.Length > 0 ? finding.Fact!.Records : 0,
        };

    /// <summary>Records of a source come and go, the first one too, while the fact about it stays: no record is named.</summary>
    internal static string KeyOf(Finding finding) =>
        finding.Fingerprint.Source is { Length: > 0 } source ? source : finding.Location.Key.Value;
}
