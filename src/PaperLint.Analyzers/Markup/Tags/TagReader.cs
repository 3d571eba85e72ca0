using PaperLint.Text;

namespace PaperLint.Analyzers.Markup.Tags;

/// <summary>Reads the markup of a text: what is whole, what is broken, and nothing that only looks like it.</summary>
/// <example><code>TagReader.Read("Of a&lt;b and &lt;i&gt;c&lt;/i&gt;");   // two tags, each the other's partner</code></example>
internal static class TagReader
{
    /// <returns>In order; the tags of a pair have each other as partner.</returns>
    public static List<Tag> Read(ReadOnlySpan<char> text)
    {
        var tags = TagScanner.Scan(text);
        TagPairs.Match(tags);
        BrokenTags.Add(text, tags);
        return TagMentions.Without(text, tags);
    }

    /// <summary>What a tag takes up with all that is read together with it: a formula is read as a whole.</summary>
    public static TextSpan Extent(Tag tag) =>
        tag is { Form: TagForm.Open, Kind: ElementKind.MathML or ElementKind.TeX or ElementKind.Hidden, Partner: { } close }
            ? TextSpan.FromBounds(tag.Span.Start, close.Span.End)
            : tag.Span;
}
