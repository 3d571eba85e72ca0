using System.Collections;
using PaperLint.Text.Binary;

namespace PaperLint.Storage.Spilling;

/// <summary>
/// A list that can be appended to and read from the beginning, and that keeps in memory only as much as it is allowed to.
/// </summary>
/// <param name="allowance">Shared by all lists of the same kind.</param>
public sealed class SpillingList<T>(SpillFile file, ValueFormat<T> format, Allowance allowance) : IReadOnlyCollection<T>
{
    private const int BytesInBlock = 1 << 15;

    private readonly List<T> _first = [];
    private readonly List<SpilledBlock> _blocks = [];
    private ValueWriter? _last;

    public int Count { get; private set; }

    public void Add(T item)
    {
        Count++;
        if (_last is null && allowance.TryTake())
        {
            _first.Add(item);
            return;
        }

        _last ??= new ValueWriter();
        format.Write(_last, item);
        if (_last.Length < BytesInBlock)
            return;
        EndBlock();
    }

    /// <summary>Call after the last item, if there are many lists: what is in the file is no longer in memory, too.</summary>
    public void Close()
    {
        if (_last is null)
            return;
        if (_last.Length > 0)
            EndBlock();
        _last = null;
    }

    public void Clear()
    {
        allowance.GiveBack(_first.Count);
        _first.Clear();
        _first.TrimExcess();
        _blocks.Clear();
        _last = null;
        Count = 0;
    }

    public IEnumerator<T> GetEnumerator()
    {
        foreach (var item in _first)
            yield return item;
        foreach (var block in _blocks)
        {
            for (var reader = new ValueReader(file.Read(block), SpillFile.Kind); !reader.IsAtEnd; )
                yield return format.Read(reader);
        }

        if (_last is null)
            yield break;
        for (var reader = new ValueReader(_last.Written.ToArray(), SpillFile.Kind); !reader.IsAtEnd; )
            yield return format.Read(reader);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void EndBlock()
    {
        _blocks.Add(file.Add(_last!.Written));
        _last.Clear();
    }
}
