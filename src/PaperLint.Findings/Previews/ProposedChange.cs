namespace PaperLint.Findings.Previews;

/// <summary>What a fix changes, as shown to people and programs.</summary>
/// <param name="Before">The matched text; if the fix reaches beyond it, characters as they are in the file.</param>
public readonly record struct ProposedChange(string Before, string After)
{
    /// <summary>Null if there is no fix, or if it reaches beyond the text that the finding keeps.</summary>
    public static ProposedChange? Of(Finding finding)
    {
        if (finding.Fix is not { } fix)
            return null;
        var place = finding.Location.Text;
        if (fix.Edits.All(edit => edit.Field == finding.Location.Field && place.Contains(edit.Text.Span)))
        {
            var after = finding.Matched;
            foreach (var edit in fix.Edits.Reverse())
                after = string.Concat(
                    after.AsSpan(0, edit.Text.Span.Start - place.Start),
                    edit.Text.NewText,
                    after.AsSpan(edit.Text.Span.End - place.Start)
                );
            return new ProposedChange(finding.Matched, after);
        }

        return FixPreview.Of(fix, finding.Location.Excerpt) is { } preview ? new ProposedChange(preview.Before, preview.After) : null;
    }
}
