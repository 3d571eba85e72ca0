using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Cli.Fixing;

/// <summary>
/// What makes a finding of one run that of another run over the same bytes. The text around it is part of it: a repair that
/// comes before it in the same field moves it, and another finding may then stand where it stood.
/// </summary>
internal readonly record struct FindingKey(string Rule, RecordAddress Record, string Field, TextSpan Span, string Matched, string Around)
{
    public static FindingKey Of(Finding finding) => new(
        finding.Rule.Id,
        finding.Location.Record,
        finding.Location.Field,
        finding.Location.Text,
        finding.Matched,
        finding.Location.Excerpt.Text);
}
