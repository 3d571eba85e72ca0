using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Engine.Fixing;

/// <summary>What a run did to one record, and what has become of that since.</summary>
/// <param name="edits">All of the record, in the order of the file; at least one.</param>
internal sealed class ChangedRow(IReadOnlyList<JournalEdit> edits)
{
    private UndoneRecordState _state = UndoneRecordState.Gone;
    private string? _title;
    private int? _line;

    public JournalEdit First => edits[0];

    /// <summary>The fields that were changed, with hashes of their values after the run and before it; that is null in journals of earlier versions.</summary>
    public IEnumerable<(string Name, string After, string? Before)> Fields =>
        edits.GroupBy(edit => edit.Field, StringComparer.Ordinal).Select(ofField => (ofField.Key, ofField.First().FieldHash, ofField.First().FieldHashBefore));

    /// <summary>What was done, as a text that is the same for the same edits.</summary>
    public string Edits => string.Join('\n', edits.Select(edit => $"{edit.Field} {edit.At} {Convert.ToHexString(edit.Before.Span)} {Convert.ToHexString(edit.After.Span)} {edit.FieldHashBefore}"));

    /// <summary>Whether the record has not been found as it was left, or as it was before.</summary>
    public bool IsOpen => _state is UndoneRecordState.Gone or UndoneRecordState.Changed;

    /// <summary>The number of the record now, where it is led back; 0-based.</summary>
    public long? NewRow { get; private set; }

    /// <summary>Whether a record was found that may be this one, changed.</summary>
    public bool IsMet => _state == UndoneRecordState.Changed;

    /// <summary>What might lead back parts of the record where it was changed.</summary>
    public IReadOnlyList<RawEdit> Proposals { get; private set; } = [];

    public UndoneRecord Outcome => new(First.Record, First.Row, _state, _line, _title, edits);

    /// <summary>The edits that lead back a record that is as the run left it; null where this one is not, or where its bytes are written otherwise.</summary>
    public IReadOnlyList<RawEdit>? EditsBackIn(Record record)
    {
        if (record.Key.Value != First.RecordAfter)
            return null;
        var back = new List<RawEdit>();
        foreach (var ofField in edits.GroupBy(edit => edit.Field, StringComparer.Ordinal))
        {
            if (FieldOf(record, ofField.Key) is not { } field || field.Hash != ofField.First().FieldHash)
                return null;
            long growth = 0;
            foreach (var edit in ofField)
            {
                if (edit.At is not { } at)
                    return null;
                var place = new ByteSpan(field.Extent.Start + at + growth, edit.After.Length);
                if (!field.Extent.Contains(place) || !record.Bytes(place).Span.SequenceEqual(edit.After.Span))
                    return null;
                back.Add(new RawEdit(place, edit.Before));
                growth += edit.After.Length - edit.Before.Length;
            }
        }

        return RecordReread.Of(record, [.. back.OrderBy(edit => edit.Span.Start)]) is { } restored && HasValuesOfBefore(restored) ? back : null;
    }

    /// <summary>Whether a record is as this one was before the run.</summary>
    public bool WasIn(Record record) => record.Key.Value == First.Record && HasValuesOfBefore(record);

    /// <summary>What might lead back parts of a record that was changed: each where the text of the run stands nearest to its place.</summary>
    private IEnumerable<RawEdit> ProposalsIn(Record record)
    {
        foreach (var ofField in edits.GroupBy(edit => edit.Field, StringComparer.Ordinal))
        {
            if (FieldOf(record, ofField.Key) is not { } field)
                continue;
            var cell = record.Bytes(field.Extent);
            var (from, growth) = (0, 0L);
            foreach (var edit in ofField.Where(edit => edit.At is not null && edit.After.Length > 0))
            {
                if (Nearest(cell.Span, edit.After.Span, from, edit.At!.Value + growth) is { } at)
                {
                    yield return new RawEdit(new ByteSpan(field.Extent.Start + at, edit.After.Length), edit.Before);
                    from = at + edit.After.Length;
                }

                growth += edit.After.Length - edit.Before.Length;
            }
        }
    }

    /// <summary>Remembers a record that has the key and is neither as it was left nor as it was before.</summary>
    public void Meet(Record record)
    {
        Remember(record, UndoneRecordState.Changed);
        Proposals = [.. ProposalsIn(record)];
    }

    public void Restore(Record record)
    {
        NewRow = record.Address.Row;
        Remember(record, UndoneRecordState.Restored);
    }

    public void IsAsBefore(Record record) => Remember(record, UndoneRecordState.AsBefore);

    /// <summary>Takes back that the record is led back.</summary>
    public void Forget() => (_state, NewRow) = (_state == UndoneRecordState.Restored ? UndoneRecordState.Changed : _state, null);

    private void Remember(Record record, UndoneRecordState state)
    {
        _state = state;
        Proposals = [];
        _title = record.Title?.Text.ToString();
        _line = record.Lines.PositionOf(record.Extent.Start).Line;
    }

    private bool HasValuesOfBefore(Record record) =>
        edits.All(edit => edit.FieldHashBefore is { } hash && FieldOf(record, edit.Field)?.Hash == hash);

    public static Field? FieldOf(Record record, string name) => record.Fields.FirstOrDefault(field => field.Name == name);

    private static int? Nearest(ReadOnlySpan<byte> cell, ReadOnlySpan<byte> text, int from, long wanted)
    {
        int? nearest = null;
        for (var at = from; at + text.Length <= cell.Length; at++)
        {
            var next = cell[at..].IndexOf(text);
            if (next < 0)
                break;
            at += next;
            if (nearest is null || Math.Abs(at - wanted) < Math.Abs(nearest.Value - wanted))
                nearest = at;
            else
                break;
        }

        return nearest;
    }
}
