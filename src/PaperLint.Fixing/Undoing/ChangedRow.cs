using PaperLint.Fixing.Journals;
using PaperLint.Fixing.Planning;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Fixing.Undoing;

/// <summary>What a run did to one record, and what has become of that since.</summary>
/// <param name="edits">All edits of the record, in the order of the file; at least one.</param>
internal sealed class ChangedRow(IReadOnlyList<JournalEdit> edits)
{
    private UndoneRecordState _state = UndoneRecordState.Gone;
    private string? _title;
    private int? _line;

    public JournalEdit First => edits[0];

    /// <summary>
    /// The changed fields, with hashes of their values after and before the run; the latter is null in journals of earlier versions.
    /// </summary>
    public IEnumerable<(string Name, string After, string? Before)> Fields =>
        edits
            .GroupBy(edit => edit.Field, StringComparer.Ordinal)
            .Select(ofField => (ofField.Key, ofField.First().FieldHash, ofField.First().FieldHashBefore));

    /// <summary>A text that identifies what was done: equal for equal edits.</summary>
    public string Edits =>
        string.Join(
            '\n',
            edits.Select(edit =>
                $"{edit.Field} {edit.At} {Convert.ToHexString(edit.Before.Span)} {Convert.ToHexString(edit.After.Span)} {edit.FieldHashBefore}"
            )
        );

    /// <summary>Whether the record has been found neither as the run left it nor as it was before.</summary>
    public bool IsOpen => _state is UndoneRecordState.Gone or UndoneRecordState.Changed;

    /// <summary>The current number of the record if it is restored, 0-based.</summary>
    public long? NewRow { get; private set; }

    /// <summary>Whether a record was found that may be this one with later changes.</summary>
    public bool IsMet => _state is UndoneRecordState.Changed or UndoneRecordState.RevertedByHand;

    /// <summary>Edits that might restore parts of the record if it was changed later.</summary>
    public IReadOnlyList<RawEdit> Proposals { get; private set; } = [];

    public UndoneRecord Outcome => new(First.Record, First.Row, _state, edits) { Line = _line, Title = _title };

    /// <summary>
    /// The edits that restore a record that is as the run left it; null if the given one is not, or if its bytes are encoded differently.
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

    /// <summary>Takes a record with the same key that is neither as the run left it nor as it was before.</summary>
    public void Meet(Record record)
    {
        var traces = edits
            .GroupBy(edit => edit.Field, StringComparer.Ordinal)
            .Select(ofField =>
                record.Named(ofField.Key) is { } field ? EditTraces.In(record.Bytes(field.Extent).Span, field.Extent.Start, ofField) : null
            )
            .ToList();
        Remember(
            record,
            traces.TrueForAll(found => found is { AreGone: true }) ? UndoneRecordState.RevertedByHand : UndoneRecordState.Changed
        );
        Proposals = [.. traces.OfType<EditTraces>().SelectMany(found => found.Proposals)];
    }

    public void Restore(Record record)
    {
        NewRow = record.Address.Row;
        Remember(record, UndoneRecordState.Restored);
    }

    public void IsAsBefore(Record record) => Remember(record, UndoneRecordState.AsBefore);

    /// <summary>Cancels the restoration of the record.</summary>
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
