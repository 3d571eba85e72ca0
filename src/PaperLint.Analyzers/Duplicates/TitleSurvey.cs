using System.IO.Hashing;
using System.Runtime.InteropServices;
using PaperLint.Analysis;
using PaperLint.Records;
using PaperLint.Text.Binary;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>The titles that occur, as hashes: 16 bytes per record, up to twice that while it grows.</summary>
internal sealed class TitleSurvey : Survey
{
    /// <summary>Titles are spread over many lists, so that each grows in small steps and is sorted by itself.</summary>
    private const int Buckets = 256;

    private const int BitsOfRow = 40;

    private readonly List<(ulong Hash, long Place)>?[] _titles = new List<(ulong Hash, long Place)>?[Buckets];
    private readonly List<string> _paths = [];
    private char[] _folded = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public override void Observe(RecordGlance record)
    {
        if (TitleKey.Of(record.TextWith(FieldRole.Title), ref _folded) is { IsEmpty: false } key)
            Add(HashOf(key), NumberOf(record.Address.Path), record.Address.Row);
    }

    public override void Merge(Survey other)
    {
        var survey = (TitleSurvey)other;
        int[] numbers = [.. survey._paths.Select(NumberOf)];
        for (var bucket = 0; bucket < Buckets; bucket++)
        {
            foreach (var (hash, place) in survey._titles[bucket] ?? [])
                Add(hash, numbers[place >> BitsOfRow], RowOf(place));
            survey._titles[bucket] = null;
        }
    }

    public override bool CanBeStored => true;

    public override void Write(ValueWriter writer, Action mayBreak)
    {
        foreach (var (hash, place) in _titles.OfType<List<(ulong Hash, long Place)>>().SelectMany(titles => titles))
        {
            writer.WriteHash(hash);
            writer.WriteUnsigned((ulong)RowOf(place));
            mayBreak();
        }
    }

    public override void Read(ValueReader reader, string path)
    {
        var number = NumberOf(path);
        while (!reader.IsAtEnd)
            Add(reader.ReadHash(), number, RowOf((long)reader.ReadUnsigned()));
    }

    /// <summary>The records whose title has the same hash as another's.</summary>
    public IReadOnlyCollection<RecordAddress> Repeated()
    {
        var repeated = new List<RecordAddress>();
        foreach (var titles in _titles.OfType<List<(ulong Hash, long Place)>>())
        {
            titles.Sort();
            for (var at = 0; at < titles.Count; at++)
            {
                var (hash, place) = titles[at];
                if ((at > 0 && titles[at - 1].Hash == hash) || (at + 1 < titles.Count && titles[at + 1].Hash == hash))
                    repeated.Add(new RecordAddress(_paths[(int)(place >> BitsOfRow)], RowOf(place)));
            }
        }

        return repeated;
    }

    private static long RowOf(long place) => place & ((1L << BitsOfRow) - 1);

    private void Add(ulong hash, int path, long row) => (_titles[hash % Buckets] ??= []).Add((hash, ((long)path << BitsOfRow) | row));

    private int NumberOf(string path)
    {
        if (_numbers.TryGetValue(path, out var known))
            return known;
        _paths.Add(path);
        return _numbers[path] = _paths.Count - 1;
    }

    /// <summary>A collision costs only a second look at two records.</summary>
    private static ulong HashOf(ReadOnlySpan<char> key) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(key));
}
