using System.Collections;
using PaperLint.Text.Binary;

namespace PaperLint.Storage.Spilling;

/// <summary>
/// Lines in ordinal order, whatever order they were added in: sorted in portions that fit in memory, and merged on reading.
/// </summary>
public sealed class SortedLines(SpillFile file) : IEnumerable<string>
{
    private const int InPortion = 50_000;

    private readonly List<SpillingList<string>> _portions = [];
    private readonly List<string> _last = [];
    private readonly Allowance _none = new(0);

    public long Count { get; private set; }

    public void Add(string line)
    {
        Count++;
        _last.Add(line);
        if (_last.Count == InPortion)
            PutAway();
    }

    public IEnumerator<string> GetEnumerator()
    {
        IEnumerable<IEnumerable<string>> parts = [.. _portions, _last.Order(StringComparer.Ordinal)];
        var readers = parts.Select(part => part.GetEnumerator()).ToList();
        try
        {
            var next = new PriorityQueue<IEnumerator<string>, string>(StringComparer.Ordinal);
            readers.ForEach(Enqueue);
            while (next.TryDequeue(out var reader, out var smallest))
            {
                yield return smallest;
                Enqueue(reader);
            }

            void Enqueue(IEnumerator<string> reader)
            {
                if (reader.MoveNext())
                    next.Enqueue(reader, reader.Current);
            }
        }
        finally
        {
            readers.ForEach(reader => reader.Dispose());
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void PutAway()
    {
        var portion = new SpillingList<string>(file, new LineFormat(), _none);
        foreach (var line in _last.Order(StringComparer.Ordinal))
            portion.Add(line);
        _portions.Add(portion);
        _last.Clear();
    }

    private sealed class LineFormat : ValueFormat<string>
    {
        public override void Write(ValueWriter writer, string item) => writer.Write(item);

        public override string Read(ValueReader reader) => reader.ReadString();
    }
}
