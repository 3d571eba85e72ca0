using System.Buffers;
using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Linting.Facts;

/// <summary>
/// Determines the marks of records. Records of one source have few different blocks, which are used again.
/// </summary>
internal sealed class SourceMarker
{
    private const int LongestValue = 100;

    private static readonly SearchValues<char> Separators = SearchValues.Create("/.:-_#");
    private static readonly SourceBlockKind[] Kinds = Enum.GetValues<SourceBlockKind>();

    /// <summary>How many blocks of a kind are remembered; then all are forgotten.</summary>
    private const int MostKnown = 1_000;

    /// <summary>For each kind, the blocks by their value as it is in records.</summary>
    private readonly Dictionary<string, SourceBlock>[] _known =
    [
        .. Kinds.Select(_ => new Dictionary<string, SourceBlock>(StringComparer.Ordinal)),
    ];

    /// <summary>Where those of a record are collected.</summary>
    private readonly SourceBlock[] _found = new SourceBlock[Kinds.Length];

    /// <summary>Those of the last record.</summary>
    private ImmutableArray<SourceBlock> _blocks = [];

    public SourceMarks Of(RecordGlance record)
    {
        var count = 0;
        var isSame = true;
        foreach (var kind in Kinds)
        {
            if (BlockOf(kind, ValueOf(kind, record)) is not { } block)
                continue;
            isSame = isSame && count < _blocks.Length && ReferenceEquals(block, _blocks[count]);
            _found[count++] = block;
        }

        if (!isSame || count != _blocks.Length)
            _blocks = [.. _found.AsSpan(0, count)];
        return new SourceMarks(_blocks, record.HasRepeatedNames ? RepeatedName.In(record.Whole()) : null);
    }

    /// <summary>Null for a value that makes no block.</summary>
    private SourceBlock? BlockOf(SourceBlockKind kind, ReadOnlySpan<char> value)
    {
        if (value is { IsEmpty: true } or { Length: > LongestValue })
            return null;
        var known = _known[(int)kind];
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(value, out var block))
            return block;
        if (known.Count == MostKnown)
            known.Clear();
        var text = value.ToString();
        return known[text] = new SourceBlock(kind, kind == SourceBlockKind.Host ? text.ToLowerInvariant() : text);
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
