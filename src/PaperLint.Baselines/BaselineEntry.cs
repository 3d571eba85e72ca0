using PaperLint.Findings;

namespace PaperLint.Baselines;

/// <summary>What a baseline stores about a finding: enough to recognise it when files are sorted, reformatted or fixed elsewhere.</summary>
public sealed record BaselineEntry
{
    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The key of the record; for a fact, <c>source:</c> and the file.</summary>
    public required string Key { get; init; }

    /// <summary>The name of the field.</summary>
    public required string Field { get; init; }

    /// <summary>The fingerprint without its ordinal: equal findings have one equal line each.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>As <see cref="Fingerprint.Context"/>.</summary>
    public required string Context { get; init; }

    /// <summary>As <see cref="Fingerprint.Matched"/>.</summary>
    public required string Matched { get; init; }

    /// <summary>As <see cref="Fingerprint.Title"/>.</summary>
    public required string Title { get; init; }

    /// <summary>As <see cref="Fingerprint.Abstract"/>.</summary>
    public required string Abstract { get; init; }

    /// <summary>
    /// The file, with slashes, relative to the folder that contains <c>.paperlint</c>; empty for standard input. Findings in this file are
    /// matched first, so that copies of the record in other files come second. The path also shows whether a run that did not report the
    /// finding had read the file at all.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>How many records a fact is about; 0 if the finding is not a fact.</summary>
    public long Records { get; init; }

    public static BaselineEntry Of(Finding finding, string path) =>
        new()
        {
            Rule = finding.Rule.Id,
            Key = KeyOf(finding),
            Field = finding.Location.Field,
            Fingerprint = finding.Fingerprint.Value,
            Context = finding.Fingerprint.Context,
            Matched = finding.Fingerprint.Matched,
            Title = finding.Fingerprint.Title,
            Abstract = finding.Fingerprint.Abstract,
            Path = path,
            Records = finding.Fingerprint.Source.Length > 0 ? finding.Fact!.Records : 0,
        };

    /// <summary>The key of a fact names its source and no record: the fact remains when records come and go, even the first one.</summary>
    internal static string KeyOf(Finding finding) =>
        finding.Fingerprint.Source is { Length: > 0 } source ? source : finding.Location.Key.Value;
}
