using PaperLint.Fixing.Journals;
using PaperLint.Fixing.Planning;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Fixing.Undoing;

/// <summary>What a run did to one record, and what has become of that since.</summary>
/// <param name="edits">All of the record, in the order of the file; at least one.</param>
internal sealed class ChangedRow(IReadOnlyList<JournalEdit> edits)
{
    private UndoneRecordState _state = UndoneRecordState.Gone;
    private string? _title;
    private int? _line;

    public JournalEdit First => edits[0];

    /// <summary>
    /// The fields that were changed, with hashes of their values after the run and before it; that is null in journals of earlier versions.
    /// </summary>
    public IEnumerable<(string Name, string After, string? Before)> Fields =>
        edits
            .GroupBy(edit => edit.Field, StringComparer.Ordinal)
            .Select(ofField => (ofField.Key, ofField.First().FieldHash, ofField.First().FieldHashBefore));

    /// <summary>What was done, as a text that is the same for the same edits.</summary>
    public string Edits =>
        string.Join(
            '\n',
            edits.Select(edit =>
                $"{edit.Field} {edit.At} {Convert.ToHexString(edit.Before.Span)} {Convert.ToHexString(edit.After.Span)} {edit.FieldHashBefore}"
            )
        );

    /// <summary>Whether the record has not been found as it was left, or as it was before.</summary>
    public bool IsOpen => _state is UndoneRecordState.Gone or UndoneRecordState.Changed;

    /// <summary>The number of the record now, where it is led back; 0-based.</summary>
    public long? NewRow { get; private set; }

    /// <summary>Whether a record was found that may be this one, changed.</summary>
    public bool IsMet => _state is UndoneRecordState.Changed or UndoneRecordState.LedBack;

    /// <summary>What might lead back parts of the record where it was changed.</summary>
    public IReadOnlyList<RawEdit> Proposals { get; private set; } = [];

    public UndoneRecord Outcome => new(First.Record, First.Row, _state, edits) { Line = _line, Title = _title };

    /// <summary>
    /// The edits that lead back a record that is as the run left it; null where this one is not, or where its bytes are written otherwise.
    /// </summary>
    public IReadOnlyList<RawEdit>? EditsBackIn(Record record)
    {
        if (record.Key.Value != First.RecordAfter)
            return null;
        var back = new List<RawEdit>();
        foreach (var ofField in edits.GroupBy(edit => edit.Field, StringComparer.Ordinal))
        {
            if (record.Named(ofField.Key) is not { } field || field.Hash != ofField.First().FieldHash)
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

        return RecordReread.Of(record, [.. back.OrderBy(edit => edit.Span.Start)]) is { } restored && HasValuesOfBefore(restored)
            ? back
            : null;
    }

    /// <summary>Whether a record is as this one was before the run.</summary>
    public bool WasIn(Record record) => record.Key.Value == First.Record && HasValuesOfBefore(record);

    /// <summary>Remembers a record that has the key and is neither as it was left nor as it was before.</summary>
    public void Meet(Record record)
    {
        var traces = edits
            .GroupBy(edit => edit.Field, StringComparer.Ordinal)
            .Select(ofField =>
                record.Named(ofField.Key) is { } field ? EditTraces.In(record.Bytes(field.Extent).Span, field.Extent.Start, ofField) : null
            )
            .ToList();
        Remember(record, traces.TrueForAll(found => found is { AreGone: true }) ? UndoneRecordState.LedBack : UndoneRecordState.Changed);
        Proposals = [.. traces.OfType<EditTraces>().SelectMany(found => found.Proposals)];
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
        edits.All(edit => edit.FieldHashBefore is { } hash && record.Named(edit.Field)?.Hash == hash);
}
