using System.Buffers;
using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Linting.Facts;

/// <summary>What a record shows about its source: the blocks that it belongs to, and whether it uses a name twice.</summary>
/// <param name="Blocks">At most one of each kind.</param>
/// <param name="Repeat">The first name that is used twice; null if there is none.</param>
public readonly record struct SourceMarks(ImmutableArray<SourceBlock> Blocks, RepeatedName? Repeat = null)
{
    private const int LongestValue = 100;

    private static readonly SearchValues<char> Separators = SearchValues.Create("/.:-_#");

    public static SourceMarks Of(Record record)
    {
        var blocks = ImmutableArray.CreateBuilder<SourceBlock>(3);
        Add(SourceBlockKind.Host, HostOf(TextOf(record, FieldRole.Url)));
        Add(SourceBlockKind.IdPrefix, PrefixOf(TextOf(record, FieldRole.Id)));
        Add(SourceBlockKind.Date, DayOf(DateOf(record)));
        return new SourceMarks(blocks.ToImmutable(), RepeatedName.In(record));

        void Add(SourceBlockKind kind, ReadOnlySpan<char> value)
        {
            if (value is { IsEmpty: false, Length: <= LongestValue })
                blocks.Add(new SourceBlock(kind, kind == SourceBlockKind.Host ? value.ToString().ToLowerInvariant() : value.ToString()));
        }
    }

    private static ReadOnlySpan<char> TextOf(Record record, FieldRole role) =>
        record.WithRole(role) is { } field ? field.Text.Span.Trim() : default;

    /// <summary>Falls back to metadata, because a digest has dates outside of its records.</summary>
    private static ReadOnlySpan<char> DateOf(Record record) =>
        TextOf(record, FieldRole.Date) is { IsEmpty: false } own ? own : record.Metadata.GetValueOrDefault(Document.DateKey);

    private static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> url)
    {
        var scheme = url.IndexOf("://");
        if (scheme < 0)
            return default;
        var rest = url[(scheme + 3)..];
        var end = rest.IndexOfAny("/:?# ");
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>
    /// <c>2403.</c> for <c>2403.12345</c>, <c>hep-th/</c> for <c>hep-th/9901001</c>; for a DOI the first part, which belongs to the
    /// publisher, because every publisher structures the rest differently.
    /// </summary>
    private static ReadOnlySpan<char> PrefixOf(ReadOnlySpan<char> id)
    {
        var cut = id.StartsWith("10.") ? id.IndexOf('/') : id[..Math.Max(0, id.Length - 1)].LastIndexOfAny(Separators);
        return cut <= 0 ? default : id[..(cut + 1)];
    }

    /// <summary><c>2024-03-18</c> for <c>2024-03-18T09:30:00Z</c>, because no block is as short as a second.</summary>
    private static ReadOnlySpan<char> DayOf(ReadOnlySpan<char> date) =>
        date.Length > 10 && date[4] == '-' && date[7] == '-' && date[10] is 'T' or ' ' ? date[..10] : date;
}
