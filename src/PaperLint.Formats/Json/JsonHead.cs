using System.Text;
using PaperLint.Records;

namespace PaperLint.Formats.Json;

/// <summary>Judges JSON by its beginning.</summary>
internal static class JsonHead
{
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> head) => head.StartsWith(Encoding.UTF8.Preamble) ? head[Encoding.UTF8.Preamble.Length..] : head;

    /// <summary>Whether a character is the first that is neither mark nor white space.</summary>
    public static bool BeginsWith(ReadOnlySpan<byte> head, byte character)
    {
        var text = WithoutMark(head);
        var at = JsonSyntax.SkipSpace(text, 0);
        return at < text.Length && text[at] == character;
    }

    /// <summary>Whether an object is a paper by itself, and not what holds papers.</summary>
    public static bool IsPaper(ReadOnlyMemory<byte> text, FieldMap map) => IsPaper(new JsonRecordParser(map).Parse(text, 0).Fields);

    /// <inheritdoc cref="IsPaper(ReadOnlyMemory{byte}, FieldMap)"/>
    public static bool IsPaper(IReadOnlyList<Field> fields)
    {
        var own = fields.Where(field => !IsInList(field.Name)).ToList();
        if (own.Any(field => field.Role == FieldRole.Abstract && field.Name.EndsWith("abstract", StringComparison.OrdinalIgnoreCase)))
            return true;
        // What has a title and a list of things with titles is the list's.
        return own.Any(field => field.Role is FieldRole.Title or FieldRole.Abstract)
            && !fields.Any(field => IsInList(field.Name) && LastPart(field.Name) is ("title" or "abstract"));
    }

    /// <summary>Whether it belongs to an element of a list, and is not itself one: <c>papers[0].title</c>, not <c>title[0]</c>.</summary>
    private static bool IsInList(string name) => name.Contains("].", StringComparison.Ordinal);

    private static string LastPart(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        return last.IndexOf('[', StringComparison.Ordinal) is > 0 and var cut ? last[..cut] : last;
    }
}
