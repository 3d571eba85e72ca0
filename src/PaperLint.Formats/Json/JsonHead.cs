using System.Collections.Frozen;
using PaperLint.Records;

namespace PaperLint.Formats.Json;

/// <summary>Judges JSON by its beginning.</summary>
internal static class JsonHead
{
    /// <summary>What lists of papers are called; those of references, which a paper has, have other names.</summary>
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

    /// <summary>What a list of papers is commonly wrapped in, and a list of references is not.</summary>
    private static readonly FrozenSet<string> AroundLists = FrozenSet.Create(
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

    /// <summary>What stands beside a list and tells of all of it.</summary>
    private static readonly FrozenSet<string> TellsOfList = FrozenSet.Create(
        StringComparer.Ordinal,
        "meta",
        "metadata",
        "info",
        "header",
        "responseheader"
    );

    /// <summary>Whether a character is the first that is neither mark nor white space.</summary>
    public static bool BeginsWith(ReadOnlySpan<byte> head, byte character)
    {
        var text = FormatDetection.WithoutMark(head);
        var at = JsonSyntax.SkipSpace(text, 0);
        return at < text.Length && text[at] == character;
    }

    /// <summary>Whether an object is a paper by itself, and not what holds papers.</summary>
    public static bool IsPaper(ReadOnlyMemory<byte> text, FieldMap map) => IsPaper(new JsonRecordParser(map).Parse(text, 0).Fields);

    /// <inheritdoc cref="IsPaper(ReadOnlyMemory{byte}, FieldMap)"/>
    public static bool IsPaper(IReadOnlyList<Field> fields)
    {
        if (IsEnvelope(fields))
            return false;
        var own = fields.Where(field => !IsInList(field.Name)).ToList();
        if (own.Any(field => IsOwnAbstract(field.Name, field.Role)))
            return true;
        // What has a title and a list of things with titles is the list's.
        return own.Any(field => field.Role is FieldRole.Title or FieldRole.Abstract)
            && !fields.Any(field => IsInList(field.Name) && LastPart(field.Name) is ("title" or "abstract"));
    }

    /// <summary>
    /// Whether an object is what holds papers, whatever it says of itself: it has a list of them under a name for such lists.
    /// </summary>
    public static bool IsEnvelope(IReadOnlyList<Field> fields) => fields.Any(field => IsOfListedPaper(field.Name));

    /// <summary>Whether a field is the title of a paper in a list under a name for such lists.</summary>
    public static bool IsOfListedPaper(string name) =>
        IsInList(name)
        && LastPart(name) == "title"
        && name.IndexOf('[', StringComparison.Ordinal) is > 0 and var list
        && IsList(name[..list].Split('.'))
        && name.LastIndexOf('[') == list;

    /// <summary>
    /// Whether an object without an abstract tells, by its key, of the list that it stands beside: its title is that of no paper.
    /// </summary>
    /// <param name="fields">Of the object.</param>
    public static bool TellsOfItsNeighbours(string key, IReadOnlyList<Field> fields) =>
        TellsOfList.Contains(Folded.Of(key)) && !fields.Any(field => IsOwnAbstract(field.Name, field.Role));

    /// <summary>Whether a field is an abstract that goes by this name: nothing but a paper has one, whatever lists it has.</summary>
    public static bool IsOwnAbstract(string name, FieldRole role) =>
        role == FieldRole.Abstract && !IsInList(name) && name.EndsWith("abstract", StringComparison.OrdinalIgnoreCase);

    private static bool IsList(string[] path) =>
        Lists.Contains(Folded.Of(path[^1])) && path[..^1].All(part => AroundLists.Contains(Folded.Of(part)));

    /// <summary>Whether it belongs to an element of a list, and is not itself one: <c>papers[0].title</c>, not <c>title[0]</c>.</summary>
    private static bool IsInList(string name) => name.Contains("].", StringComparison.Ordinal);

    private static string LastPart(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        return last.IndexOf('[', StringComparison.Ordinal) is > 0 and var cut ? last[..cut] : last;
    }
}
