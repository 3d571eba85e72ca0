using System.Text;
using PaperLint.Text;

namespace PaperLint.Findings.Previews;

/// <summary>What a fix would change, in characters as they are in the file.</summary>
/// <param name="Span">The smallest span of the excerpt that contains every edit.</param>
/// <param name="Before">The text before the fix.</param>
/// <param name="After">The text after the fix.</param>
public sealed record FixPreview(TextSpan Span, string Before, string After)
{
    /// <summary>Null if an edit reaches outside the excerpt.</summary>
    public static FixPreview? Of(Fix fix, Excerpt excerpt)
    {
        if (ExcerptOffsets.Of(excerpt, new LineSpan(fix.Edits[0].Lines.Start, fix.Edits[^1].Lines.End)) is not { } hull)
            return null;
        var after = new StringBuilder();
        var done = hull.Start;
        foreach (var edit in fix.Edits)
        {
            if (ExcerptOffsets.Of(excerpt, edit.Lines) is not { } span || span.Start < done)
                return null;
            after.Append(excerpt.Text, done, span.Start - done).Append(edit.NewRaw);
            done = span.End;
        }

        after.Append(excerpt.Text, done, hull.End - done);
        return new FixPreview(hull, hull.Of(excerpt.Text).ToString(), after.ToString());
    }
}
