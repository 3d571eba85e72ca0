using System.Text;
using PaperLint.Engine.Fixing;
using PaperLint.Findings;
using PaperLint.Fixes;
using PaperLint.Reports.Repairs;
using PaperLint.Text;

namespace PaperLint.Cli.Fixing;

/// <summary>The repairs of a run as reports show them: one for each finding, in the words of the file as it was.</summary>
internal static class RepairsMade
{
    public static IEnumerable<MadeRepair> In(IEnumerable<FixedDocument> documents) =>
        documents.SelectMany(document => document.Repairs).SelectMany(Of);

    public static IEnumerable<MadeRepair> Of(RecordRepair repair) => repair.Applied
        .GroupBy<AppliedFix, object>(applied => applied.Finding, ReferenceEqualityComparer.Instance)
        .Select(group => Made(repair, (Finding)group.Key, [.. group]));

    /// <summary>A repair in several fields is shown by what it does in the first.</summary>
    private static MadeRepair Made(RecordRepair repair, Finding finding, List<AppliedFix> applied)
    {
        var field = applied[0].Field;
        // Where the file shows the damage as it is, the repair has edits of its own; where another repair brought it to light,
        // only what came of both together can be said in terms of the file.
        var own = repair.Found.Any(found => ReferenceEquals(found, finding))
            ? finding.Fix!.Edits.Where(edit => edit.Field == field.Name).Select(edit => edit.Text)
            : applied.Where(fix => fix.Field == field).Select(fix => fix.Edit);
        List<TextEdit> edits = [.. own.OrderBy(edit => edit.Span)];
        var span = TextSpan.FromBounds(edits[0].Span.Start, edits[^1].Span.End);
        var after = new StringBuilder();
        var done = span.Start;
        foreach (var edit in edits)
        {
            after.Append(field.Text.Span[done..edit.Span.Start]).Append(edit.NewText);
            done = edit.Span.End;
        }

        var bytes = repair.Before.Codec.MapOf(repair.Before, field).ToBytes(span);
        return new MadeRepair(finding, repair.Before.Lines.PositionOf(bytes.Start), span, field.Text, after.ToString());
    }
}
