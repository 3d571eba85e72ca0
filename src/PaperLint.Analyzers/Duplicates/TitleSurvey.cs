using System.Runtime.InteropServices;
using PaperLint.Analysis;
using PaperLint.Records;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>Which titles occur, as hashes: 32 bytes a record.</summary>
internal sealed class TitleSurvey : Survey
{
    private readonly List<(ulong Hash, RecordAddress Address)> _titles = [];

    public override void Observe(RecordView record)
    {
        if (record.Title is { } title && TitleKey.Of(title.Span) is { } key)
            _titles.Add((HashOf(key), record.Record.Address));
    }

    public override void Merge(Survey other) => _titles.AddRange(((TitleSurvey)other)._titles);

    /// <summary>The records whose title has the hash of another one's.</summary>
    public IReadOnlyCollection<RecordAddress> Repeated() =>
        [.. _titles.GroupBy(title => title.Hash, title => title.Address).Where(group => group.Skip(1).Any()).SelectMany(group => group)];

    /// <summary>FNV-1a; collisions only cost another look at two records.</summary>
    private static ulong HashOf(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in MemoryMarshal.AsBytes(key.AsSpan()))
            hash = (hash ^ value) * 1099511628211UL;
        return hash;
    }
}
