using System.Text;
using PaperLint.Findings;
using PaperLint.Fixes;
using PaperLint.Text;

namespace PaperLint.Engine.Mending;

/// <summary>A finding that is mended, and what that changes in the first field it changes.</summary>
/// <param name="Finding">
/// Where an earlier repair brought it to light, its places are those of the text after that repair.
/// </param>
/// <param name="Start">Where the first change begins in the file as it was, 0-based.</param>
/// <param name="Span">From the first change to the last, in the field as it was.</param>
/// <param name="Lead">What stands before it in the field, as much as anybody wants to see.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there instead.</param>
/// <param name="Trail">What stands behind it, as much as anybody wants to see.</param>
public sealed record MendedFinding(Finding Finding, LinePosition Start, TextSpan Span, string Lead, string Before, string After, string Trail)
{
    /// <summary>In UTF-16 code units on either side.</summary>
    private const int Context = 64;

    /// <param name="isOfFile">Whether the file shows the damage as it is; otherwise another repair brought it to light.</param>
    internal static MendedFinding Of(RecordRepair repair, Finding finding, bool isOfFile, IReadOnlyList<AppliedFix> applied)
    {
        var field = applied[0].Field;
        // Where the file shows the damage, the repair has edits of its own; else only what came of both repairs together can be said in
        // terms of the file.
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

        var bytes = repair.Before.Codec.MapOf(repair.Before, field).ToBytes(span);
        return new MendedFinding(
            finding,
            repair.Before.Lines.PositionOf(bytes.Start),
            span,
            text[Math.Max(0, span.Start - Context)..span.Start].ToString(),
            span.Of(text).ToString(),
            after.ToString(),
            text[span.End..Math.Min(text.Length, span.End + Context)].ToString());
    }
}
