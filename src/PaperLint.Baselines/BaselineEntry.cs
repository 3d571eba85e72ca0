using PaperLint.Findings;

namespace PaperLint.Baselines;

/// <summary>What a baseline stores about a finding: enough to recognise it when files are sorted, reformatted or fixed elsewhere.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Key">The key of the record; for a fact, <c>source:</c> and the file.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Fingerprint">The fingerprint without its ordinal: equal findings have one equal line each.</param>
/// <param name="Context">As <see cref="Fingerprint.Context"/>.</param>
/// <param name="Matched">As <see cref="Fingerprint.Matched"/>.</param>
/// <param name="Title">As <see cref="Fingerprint.Title"/>.</param>
/// <param name="Abstract">As <see cref="Fingerprint.Abstract"/>.</param>
/// <param name="Path">
/// The file, with slashes, relative to the folder that contains <c>.paperlint</c>; empty for standard input. Findings in this file are
/// matched first, so that copies of the record in other files come second. The path also shows whether a run that did not report the
/// finding had read the file at all.
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
    /// <summary>How many records a fact is about; 0 if the finding is not a fact.</summary>
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

    /// <summary>The key of a fact names its source and no record: the fact remains when records come and go, even the first one.</summary>
    internal static string KeyOf(Finding finding) =>
        finding.Fingerprint.Source is { Length: > 0 } source ? source : finding.Location.Key.Value;
}
