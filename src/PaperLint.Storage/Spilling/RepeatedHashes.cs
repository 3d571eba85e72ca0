namespace PaperLint.Storage.Spilling;

/// <summary>Finds which of very many hashes occur more than once, using eight bytes per hash.</summary>
public sealed class RepeatedHashes
{
    private const int InPortion = 1 << 16;

    private readonly List<ulong[]> _portions = [];
    private int _inLast = InPortion;

    public void Add(ulong hash)
    {
        if (_inLast == InPortion)
        {
            _portions.Add(new ulong[InPortion]);
            _inLast = 0;
        }

        _portions[^1][_inLast++] = hash;
    }

    /// <summary>Forgets all hashes, and keeps the memory for the next ones.</summary>
    public void Clear()
    {
        if (_portions.Count > 1)
            _portions.RemoveRange(1, _portions.Count - 1);
        _inLast = _portions.Count == 0 ? InPortion : 0;
    }

    public HashSet<ulong> ToSet()
    {
        var repeated = new HashSet<ulong>();
        var next = new PriorityQueue<(int Portion, int At), ulong>();
        for (var portion = 0; portion < _portions.Count; portion++)
        {
            var length = portion == _portions.Count - 1 ? _inLast : InPortion;
            Array.Sort(_portions[portion], 0, length);
            if (length > 0)
                next.Enqueue((portion, 0), _portions[portion][0]);
        }

        ulong? last = null;
        while (next.TryDequeue(out var place, out var hash))
        {
            if (hash == last)
                repeated.Add(hash);
            last = hash;
            var length = place.Portion == _portions.Count - 1 ? _inLast : InPortion;
            if (place.At + 1 < length)
                next.Enqueue((place.Portion, place.At + 1), _portions[place.Portion][place.At + 1]);
        }

        return repeated;
    }
}
