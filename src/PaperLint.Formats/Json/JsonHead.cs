using System.Collections.Frozen;
using PaperLint.Records;

namespace PaperLint.Formats.Json;

/// <summary>Judges JSON by its beginning: what is a paper, and what contains papers.</summary>
internal static class JsonHead
{
    /// <summary>Keys of lists of papers; lists of references, which a paper has, use other keys.</summary>
    private static readonly FrozenSet<string> Lists = FrozenSet.Create(
        StringComparer.Ordinal,
        "papers",
        "articles",
        "publications",
        "results",
        "records",
        "items",
        "entries",
        "documents",
        "docs",
        "works",
        "hits",
        "data",
        "dailypapers"
    );

    /// <summary>Keys of objects that commonly wrap a list of papers but not a list of references.</summary>
    private static readonly FrozenSet<string> ListWrappers = FrozenSet.Create(
        StringComparer.Ordinal,
        "data",
        "response",
        "message",
        "result",
        "results",
        "payload",
        "body",
        "hits",
        "feed"
    );

    /// <summary>Keys of objects that are siblings of a list and describe the whole list.</summary>
    private static readonly FrozenSet<string> ListDescriptions = FrozenSet.Create(
        StringComparer.Ordinal,
        "meta",
        "metadata",
        "info",
        "header",
        "responseheader"
    );

    /// <summary>Whether the first character after a byte-order mark and white space is the given one.</summary>
    public static bool BeginsWith(ReadOnlySpan<byte> head, byte character)
    {
        var text = FormatDetection.WithoutMark(head);
        var at = JsonSyntax.SkipSpace(text, 0);
        return at < text.Length && text[at] == character;
    }

    /// <summary>Whether an object is a paper itself, rather than a container of papers.</summary>
    public static bool IsPaper(ReadOnlyMemory<byte> text, FieldMap map) => IsPaper(new JsonRecordParser(map).Parse(text, 0).Fields);

    /// <inheritdoc cref="IsPaper(ReadOnlyMemory{byte}, FieldMap)"/>
    public static bool IsPaper(IReadOnlyList<Field> fields)
    {
        if (IsEnvelope(fields))
            return false;
        var own = fields.Where(field => !IsInList(field.Name)).ToList();
        if (own.Any(field => IsOwnAbstract(field.Name, field.Role)))
            return true;
        // If an object has a title and a list of objects with titles, its title is that of the list.
        return own.Any(field => field.Role is FieldRole.Title or FieldRole.Abstract)
            && !fields.Any(field => IsInList(field.Name) && LastPart(field.Name) is ("title" or "abstract"));
    }

    /// <summary>
    /// Whether an object is a container of papers, even if it has a title: it has a list of papers under a key for such lists.
    /// </summary>
    public static bool IsEnvelope(IReadOnlyList<Field> fields) => fields.Any(field => IsOfListedPaper(field.Name));

    /// <summary>Whether a field is the title of a paper in a list under a key for such lists.</summary>
    public static bool IsOfListedPaper(string name) =>
        IsInList(name)
        && LastPart(name) == "title"
        && name.IndexOf('[', StringComparison.Ordinal) is > 0 and var list
        && IsList(name[..list].Split('.'))
        && name.LastIndexOf('[') == list;

    /// <summary>
    /// Whether an object without an abstract describes, judging by its key, a list next to it: its title is then not that of a paper.
    /// </summary>
    /// <param name="fields">The fields of the object.</param>
    public static bool DescribesSiblings(string key, IReadOnlyList<Field> fields) =>
        ListDescriptions.Contains(Folded.Of(key)) && !fields.Any(field => IsOwnAbstract(field.Name, field.Role));

    /// <summary>Whether a field is an abstract, by name as well: only papers have one, whatever lists they contain.</summary>
    public static bool IsOwnAbstract(string name, FieldRole role) =>
        role == FieldRole.Abstract && !IsInList(name) && name.EndsWith("abstract", StringComparison.OrdinalIgnoreCase);

    private static bool IsList(string[] path) =>
        Lists.Contains(Folded.Of(path[^1])) && path[..^1].All(part => ListWrappers.Contains(Folded.Of(part)));

    /// <summary>
    /// Whether the field belongs to an element of a list and is not an element itself: <c>papers[0].title</c>, not <c>title[0]</c>.
    /// </summary>
    private static bool IsInList(string name) => name.Contains("].", StringComparison.Ordinal);

    private static string LastPart(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        return last.IndexOf('[', StringComparison.Ordinal) is > 0 and var cut ? last[..cut] : last;
    }
}
