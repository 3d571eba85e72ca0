using System.Text;
using PaperLint.Text;

namespace PaperLint.Findings.Previews;

/// <summary>What a fix would change, in the file's own characters.</summary>
/// <param name="Span">The smallest stretch of the excerpt that holds every edit.</param>
/// <param name="Before">What stands there.</param>
/// <param name="After">What would stand there.</param>
public sealed record FixPreview(TextSpan Span, string Before, string After)
{
    /// <summary>Null where an edit reaches outside of the excerpt.</summary>
    public static FixPreview? Of(Fix fix, Excerpt excerpt)
    {
        if (ExcerptOffsets.Between(excerpt, fix.Edits[0].Start, fix.Edits[^1].End) is not { } hull)
            return null;
        var after = new StringBuilder();
        var done = hull.Start;
        foreach (var edit in fix.Edits)
        {
            if (ExcerptOffsets.Between(excerpt, edit.Start, edit.End) is not { } span || span.Start < done)
                return null;
            after.Append(excerpt.Text, done, span.Start - done).Append(edit.NewRaw);
            done = span.End;
        }

        after.Append(excerpt.Text, done, hull.End - done);
        return new FixPreview(hull, hull.Of(excerpt.Text).ToString(), after.ToString());
    }
}
