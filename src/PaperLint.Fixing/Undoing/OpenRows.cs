using PaperLint.Records;

namespace PaperLint.Fixing.Undoing;

/// <summary>
/// The records that a run had changed and that have not been found again, indexed by what identifies each: the cost per record does not
/// depend on how many others share its key.
/// </summary>
internal sealed class OpenRows
{
    /// <summary>For each key, the combinations of changed fields in rows with that key.</summary>
    private readonly Dictionary<string, HashSet<string>> _fields = new(StringComparer.Ordinal);

    private readonly Dictionary<string, List<Queue<NumberedRow>>> _asLeft = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Queue<NumberedRow>> _asBefore = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Queue<NumberedRow>> _unmet = new(StringComparer.Ordinal);

    /// <param name="rows">In the order in which they should be found.</param>
    public OpenRows(IReadOnlyList<ChangedRow> rows)
    {
        var alike = new Dictionary<string, Queue<NumberedRow>>(StringComparer.Ordinal);
        foreach (var (number, row) in rows.Index())
        {
            var numbered = new NumberedRow(number, row);
            var names = Joined(row.Fields.Select(field => field.Name));
            foreach (var key in new[] { row.First.Record, row.First.RecordAfter }.Distinct())
            {
                In(_fields, key).Add(names);
                In(_unmet, key).Enqueue(numbered);
            }

            var left = Joined([row.First.RecordAfter, names, .. row.Fields.Select(field => field.After)]);
            // Rows with the same edits match the same records, so the first one stands for all of them.
            var same = Joined([left, row.Edits]);
            if (!alike.TryGetValue(same, out var queue))
                In(_asLeft, left).Add(alike[same] = queue = new Queue<NumberedRow>());
            queue.Enqueue(numbered);
            In(_asBefore, Joined([row.First.Record, names, .. row.Fields.Select(field => field.Before ?? "")])).Enqueue(numbered);
        }
    }

    /// <summary>The rows that a record may be, as the run left them, in order; of identical rows, only one.</summary>
    public IEnumerable<ChangedRow> AsLeft(Record record) =>
        Ordered(Prints(record).SelectMany(print => _asLeft.GetValueOrDefault(print, [])), static row => row.IsOpen);

    /// <summary>The rows that a record may be, as they were before the run.</summary>
    public IEnumerable<ChangedRow> AsBefore(Record record) =>
        Ordered(Prints(record).Select(print => _asBefore.GetValueOrDefault(print)).OfType<Queue<NumberedRow>>(), static row => row.IsOpen);

    /// <summary>The first row with the key of a record that no record was assigned to yet.</summary>
    public ChangedRow? Unmet(Record record) =>
        _unmet.TryGetValue(record.Key.Value, out var queue) ? First(queue, static row => row is { IsOpen: true, IsMet: false })?.Row : null;

    /// <summary>Index keys of a record, one for each combination of fields that was changed in rows with its key.</summary>
    private IEnumerable<string> Prints(Record record) =>
        _fields
            .GetValueOrDefault(record.Key.Value, [])
            .Select(names => Joined([record.Key.Value, names, .. names.Split('\n').Select(name => record.Named(name)?.Hash ?? "")]));

    private static IEnumerable<ChangedRow> Ordered(IEnumerable<Queue<NumberedRow>> queues, Func<ChangedRow, bool> isWanted) =>
        queues.Select(queue => First(queue, isWanted)).OfType<NumberedRow>().OrderBy(row => row.Number).Select(row => row.Row);

    /// <summary>A row that is no longer wanted is never wanted again, so it is removed.</summary>
    private static NumberedRow? First(Queue<NumberedRow> queue, Func<ChangedRow, bool> isWanted)
    {
        while (queue.TryPeek(out var first))
        {
            if (isWanted(first.Row))
                return first;
            queue.Dequeue();
        }

        return null;
    }

    private static T In<T>(Dictionary<string, T> all, string key)
        where T : new()
    {
        if (!all.TryGetValue(key, out var there))
            all[key] = there = new T();
        return there;
    }

    private static string Joined(IEnumerable<string> parts) => string.Join('\n', parts);

    private sealed record NumberedRow(int Number, ChangedRow Row);
}
