using PaperLint.Cli.Parsing;
using PaperLint.Findings;

namespace PaperLint.Cli.Options;

/// <summary>A report and its destination: <c>sarif=report.sarif</c>; or <c>sarif</c> or <c>sarif=-</c> for standard output.</summary>
/// <param name="Format">One of <see cref="Formats"/>.</param>
/// <param name="File">The file, as given; null for standard output.</param>
internal sealed record ReportTarget(string Format, string? File)
{
    public const string Terminal = "terminal";
    public const string Sarif = "sarif";
    public const string JsonLines = "jsonl";

    public static IReadOnlyList<string> Formats { get; } = [Terminal, Sarif, JsonLines];

    /// <exception cref="InputException">A format is unknown, or several reports have the same destination.</exception>
    public static IReadOnlyList<ReportTarget> ParseAll(IReadOnlyList<string> texts)
    {
        var targets = texts.Select(Parse).ToList();
        if (targets.All(target => target.File is not null))
            targets.Insert(0, new ReportTarget(Terminal, null));
        if (targets.GroupBy(target => target.File, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } clash)
        {
            throw new InputException(
                new InputError(
                    null,
                    null,
                    $"More than one report goes to {clash.Key ?? "standard output"}: {string.Join(", ", clash.Select(target => target.Format))}.",
                    "Give all but one their own file, as in --output sarif=report.sarif."
                )
            );
        }

        return targets;
    }

    /// <summary>Splits an option value into its parts, whether or not the format exists.</summary>
    public static ReportTarget Split(string text) =>
        text.Split('=', 2) is [var format, var file]
            ? new ReportTarget(format, file == StandardInputWord.Path ? null : file)
            : new ReportTarget(text, null);

    private static ReportTarget Parse(string text)
    {
        var target = Split(text);
        var (format, file) = target;
        if (!Formats.Contains(format))
            throw new InputException(
                new InputError(null, null, $"There is no report format '{format}'.", NearestName.Hint(format, Formats, "The formats are"))
            );
        if (file?.Length == 0)
            throw new InputException(
                new InputError(
                    null,
                    null,
                    $"'{text}' does not name a file.",
                    $"Use --output {format}=FILE, or --output {format} for standard output."
                )
            );
        return target;
    }
}
