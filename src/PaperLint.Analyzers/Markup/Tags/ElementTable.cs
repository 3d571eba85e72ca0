using System.Collections.Frozen;
using PaperLint.Analyzers.Scanning;

namespace PaperLint.Analyzers.Markup.Tags;

/// <summary>
/// The elements that abstracts and titles are published with: those of HTML (the standard of the WHATWG), JATS 1.3, TEI P5 and a few that
/// publishers added. What belongs to web pages alone, such as <c>canvas</c>, is not in it: texts write about such elements.
/// </summary>
internal static class ElementTable
{
    /// <summary>Prefixes of namespaces that only markup has.</summary>
    private static readonly WordSet Prefixes = WordSet.OfAnyCase("jats mml m tei xhtml ce o");

    private static readonly FrozenDictionary<string, ElementKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = new (ElementKind, string)[]
    {
        (
            ElementKind.Inline,
            """
            i b u em strong small big tt span font a scp sc italic bold underline overline monospace roman sans-serif strike strike-through del
            ins mark var cite abbr acronym dfn q kbd samp code nobr ital named-content styled-content ext-link xref uri email object-id
            related-article related-object inline-supplementary-material institution-id hi persname placename term foreign emph ref rs title-text
            private-char smallcaps italics it bdo bdi ruby rb rt rp s fn milestone-start milestone-end funding-source award-id
            """
        ),
        (ElementKind.Subscript, "sub inf"),
        (ElementKind.Superscript, "sup"),
        (
            ElementKind.Block,
            """
            p div sec abstract trans-abstract section article center blockquote pre ul dl dd dt list table tbody thead tfoot tr table-wrap
            disp-quote disp-formula boxed-text caption body html head main header footer para simple-para def-list def-item def term-head
            address fig figure verse-group verse-line speech statement ack
            """
        ),
        (ElementKind.Heading, "title h1 h2 h3 h4 h5 h6"),
        (ElementKind.Subtitle, "subtitle"),
        (ElementKind.OrderedList, "ol"),
        (ElementKind.ListItem, "li list-item item"),
        (ElementKind.Label, "label"),
        (ElementKind.Cell, "td th"),
        (ElementKind.Break, "br break hr lb"),
        (ElementKind.Joint, "wbr"),
        (ElementKind.Hidden, "style script noscript"),
        (ElementKind.Picture, "img graphic inline-graphic inline-media media"),
        (ElementKind.Character, "html_ent"),
        (ElementKind.Formula, "inline-formula alternatives"),
        (ElementKind.MathML, "math"),
        (ElementKind.TeX, "tex-math"),
    }
        .SelectMany(static kind =>
            kind.Item2.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Select(name => (name, kind.Item1))
        )
        .ToFrozenDictionary(static pair => pair.name, static pair => pair.Item2, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsPrefix(ReadOnlySpan<char> prefix) => Prefixes.Contains(prefix);

    /// <param name="name">Without prefix, in any case.</param>
    /// <param name="isPrefixed">Whether it has a prefix that only markup has: then every name is one of an element.</param>
    public static ElementKind? KindOf(ReadOnlySpan<char> name, bool isPrefixed) =>
        Kinds.TryGetValue(name, out var kind) ? kind
        : isPrefixed ? ElementKind.Inline
        : null;
}
