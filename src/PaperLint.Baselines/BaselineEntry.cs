using PaperLint.Findings;

namespace PaperLint.Baselines;

/// <summary>What a baseline keeps of a finding: enough to know it again when files are sorted, reformatted or mended elsewhere.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Key">The key of the record.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Fingerprint">Without the ordinal: equal findings have equal lines, one each.</param>
/// <param name="Context">As <see cref="Fingerprint.Context"/>.</param>
/// <param name="Matched">As <see cref="Fingerprint.Matched"/>.</param>
/// <param name="Title">As <see cref="Fingerprint.Title"/>.</param>
/// <param name="Abstract">As <see cref="Fingerprint.Abstract"/>.</param>
/// <param name="Path">
/// The file, with slashes, from the folder that <c>.paperlint</c> stands in; empty for standard input. No finding is matched by it: it
/// only tells whether a run could have seen what it did not find.
/// </param>
public sealed record BaselineEntry(
    string Rule, string Key, string Field, string Fingerprint, string Context, string Matched, string Title, string Abstract, string Path)
{
    public static BaselineEntry Of(Finding finding, string path) => new(
        finding.Rule.Id,
        finding.Location.Key.Value,
        finding.Location.Field,
        finding.Fingerprint.Value,
        finding.Fingerprint.Context,
        finding.Fingerprint.Matched,
        finding.Fingerprint.Title,
        finding.Fingerprint.Abstract,
        path);
}
