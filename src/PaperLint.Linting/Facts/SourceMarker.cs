using System.Buffers;
using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Linting.Facts;

/// <summary>
/// Determines the marks of records. Records of one source mostly have the blocks of the record before them, which are used again.
/// </summary>
internal sealed class SourceMarker
{
    private const int LongestValue = 100;

    private static readonly SearchValues<char> Separators = SearchValues.Create("/.:-_#");
    private static readonly SourceBlockKind[] Kinds = Enum.GetValues<SourceBlockKind>();

    /// <summary>The last block of each kind.</summary>
    private readonly SourceBlock?[] _known = new SourceBlock?[Kinds.Length];

    /// <summary>Its value as it is in the record.</summary>
    private readonly string?[] _values = new string?[Kinds.Length];
    private ImmutableArray<SourceBlock> _blocks = [];

    public SourceMarks Of(RecordGlance record)
    {
        Span<bool> has = stackalloc bool[Kinds.Length];
        foreach (var kind in Kinds)
            has[(int)kind] = TryFind(kind, ValueOf(kind, record));
        if (!IsSame(has))
            _blocks = [.. Chosen(has)];
        return new SourceMarks(_blocks, record.HasRepeatedNames ? RepeatedName.In(record.Whole()) : null);
    }

    private bool TryFind(SourceBlockKind kind, ReadOnlySpan<char> value)
    {
        if (value is { IsEmpty: true } or { Length: > LongestValue })
            return false;
        if (!value.SequenceEqual(_values[(int)kind]))
        {
            var text = _values[(int)kind] = value.ToString();
            _known[(int)kind] = new SourceBlock(kind, kind == SourceBlockKind.Host ? text.ToLowerInvariant() : text);
        }

        return true;
    }

    private bool IsSame(ReadOnlySpan<bool> has)
    {
        var count = 0;
        foreach (var kind in Kinds)
        {
            if (has[(int)kind] && (count == _blocks.Length || _blocks[count++] != _known[(int)kind]))
                return false;
        }

        return count == _blocks.Length;
    }

    private List<SourceBlock> Chosen(ReadOnlySpan<bool> has)
    {
        var chosen = new List<SourceBlock>(Kinds.Length);
        foreach (var kind in Kinds)
        {
            if (has[(int)kind])
                chosen.Add(_known[(int)kind]!);
        }

        return chosen;
    }

    private static ReadOnlySpan<char> ValueOf(SourceBlockKind kind, RecordGlance record) =>
        kind switch
        {
            SourceBlockKind.Host => HostOf(record.TextWith(FieldRole.Url).Trim()),
            SourceBlockKind.IdPrefix => PrefixOf(record.TextWith(FieldRole.Id).Trim()),
            _ => DayOf(DateOf(record)),
        };

    /// <summary>Falls back to metadata, because a digest has dates outside of its records.</summary>
    private static ReadOnlySpan<char> DateOf(RecordGlance record) =>
        record.TextWith(FieldRole.Date).Trim() is { IsEmpty: false } own ? own : record.Metadata.GetValueOrDefault(Document.DateKey);

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
