using System.Text;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Fixes;
using PaperLint.Text;

namespace PaperLint.Fixing.Planning;

/// <summary>Lists the findings fixed in a record, each with what the fix changes.</summary>
internal static class FixedFindings
{
    /// <summary>In UTF-16 code units, on each side.</summary>
    private const int Context = 64;

    /// <summary>Ordered by field and then by position.</summary>
    public static IEnumerable<FixedFinding> In(RecordFix fix)
    {
        var found = new HashSet<object>(fix.Found, ReferenceEqualityComparer.Instance);
        return fix
            .Applied.GroupBy<AppliedFix, object>(applied => applied.Finding, ReferenceEqualityComparer.Instance)
            .Select(group => Of(fix, (Finding)group.Key, found.Contains(group.Key), [.. group]));
    }

    /// <param name="isOfFile">Whether the finding is in the file as it was; otherwise another fix revealed it.</param>
    private static FixedFinding Of(RecordFix fix, Finding finding, bool isOfFile, IReadOnlyList<AppliedFix> applied)
    {
        var field = applied[0].Field;
        // If it is, its fix has edits of the file's text. Otherwise, only the combined result of both fixes can be expressed in terms of
        // the file.
        var own = isOfFile
            ? finding.Fix!.Edits.Where(edit => edit.Field == field.Name).Select(edit => edit.Text)
            : applied.Where(fix => fix.Field == field).Select(fix => fix.Edit);
        List<TextEdit> edits = [.. own.OrderBy(edit => edit.Span)];
        var span = TextSpan.FromBounds(edits[0].Span.Start, edits[^1].Span.End);
        var text = field.Text.Span;
        var after = new StringBuilder();
        var done = span.Start;
        foreach (var edit in edits)
        {
            after.Append(text[done..edit.Span.Start]).Append(edit.NewText);
            done = edit.Span.End;
        }

        var bytes = fix.Before.Codec.MapOf(fix.Before, field).ToBytes(span);
        return new FixedFinding(
            finding,
            fix.Before.Lines.PositionOf(bytes.Start),
            new FixedText(
                span,
                text[Math.Max(0, span.Start - Context)..span.Start].ToString(),
                span.Of(text).ToString(),
                after.ToString(),
                text[span.End..Math.Min(text.Length, span.End + Context)].ToString()
            )
        );
    }
}
