using System.Diagnostics.CodeAnalysis;
using PaperLint.Text;

namespace PaperLint.Formats.Digests;

/// <summary>
/// Removes records from a digest: their paragraphs, each with the blank lines after it, or, at the end of the file, with those before it.
/// Page furniture stays, including dates, so that every other record keeps its date.
/// </summary>
internal sealed class DigestRemoval(Func<long, bool> isRemoved)
{
    private readonly List<ByteSpan> _removed = [];
    private readonly List<ParagraphClass> _last = [];
    private readonly List<ParagraphClass> _current = [];
    private PassedBlock? _before;
    private long _keptEnd;
    private long? _row;
    private bool _hasFurniture;
    private bool _hasPaper;
    private bool _isBroken;

    public void Pass(PassedBlock block)
    {
        if (_before is { } before && IsRemoved(before))
            Remove(before.LineStart, block.LineStart);
        if (!IsRemoved(block))
            _keptEnd = block.Next;
        _before = block;
        _hasFurniture |= block.Row is null;
        if (block.Row is not { } row || isRemoved(row))
            return;
        if (row != _row)
            FinishRecord(row);
        _current.Add(block.Class);
    }

    public bool TryFinish([NotNullWhen(true)] out IReadOnlyList<ByteSpan>? removed, [NotNullWhen(false)] out string? reason)
    {
        if (_before is { } last && IsRemoved(last))
            RemoveEnd(last.Next);
        FinishRecord(null);
        FinishRecord(null);
        reason =
            _isBroken ? "a title without an abstract would be followed by another record's abstract"
            : !_hasFurniture && !_hasPaper ? "no paper would be left to show that this is a digest"
            : null;
        removed = reason is null ? _removed : null;
        return reason is null;
    }

    private bool IsRemoved(PassedBlock block) => block.Row is { } row && isRemoved(row);

    private void Remove(long start, long end)
    {
        if (_removed is [.., var last] && last.End == start)
            _removed[^1] = ByteSpan.FromBounds(last.Start, end);
        else
            _removed.Add(ByteSpan.FromBounds(start, end));
    }

    /// <summary>Removes everything after the last kept block, including blank lines, so that the file ends as it did.</summary>
    private void RemoveEnd(long end)
    {
        while (_removed is [.., var last] && last.Start >= _keptEnd)
            _removed.RemoveAt(_removed.Count - 1);
        _removed.Add(ByteSpan.FromBounds(_keptEnd, end));
    }

    /// <summary>Completes a record. Whether the one before it still reads the same depends only on what now follows it.</summary>
    private void FinishRecord(long? next)
    {
        if (_last.Count > 0)
        {
            var papers = PaperGrouping.Group([.. _last, .. _current], isFinal: true);
            _isBroken |= papers[0].Last - papers[0].First + 1 != _last.Count;
        }

        _hasPaper |= _current.Count == 2;
        _last.Clear();
        _last.AddRange(_current);
        _current.Clear();
        _row = next;
    }
}
