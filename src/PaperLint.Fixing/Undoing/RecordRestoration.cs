using PaperLint.Fixing.Journals;
using PaperLint.Fixing.Planning;
using PaperLint.Records;
using PaperLint.Sources;

namespace PaperLint.Fixing.Undoing;

/// <summary>
/// Searches a document that was changed after a run for the records that the run had changed, and for the edits that restore those that are
/// still as the run left them.
/// </summary>
internal sealed class RecordRestoration
{
    private readonly List<ChangedRow> _rows;
    private readonly OpenRows _open;
    private readonly List<RawEdit> _edits = [];
    private readonly List<RecordPrint> _prints = [];

    private RecordRestoration(IEnumerable<JournalEdit> edits)
    {
        _rows = [.. edits.GroupBy(edit => edit.Row).Select(row => new ChangedRow([.. row]))];
        _open = new OpenRows(_rows);
    }

    /// <summary>The edits that restore the records that are still as the run left them, in the order of the document.</summary>
    public IReadOnlyList<RawEdit> Edits => _edits;

    /// <summary>Edits that might restore parts of other records, for a person to check.</summary>
    public IReadOnlyList<RawEdit> Proposals => [.. _rows.SelectMany(row => row.Proposals).OrderBy(edit => edit.Span.Start)];

    /// <summary>The outcome for every record that the run had changed.</summary>
    public IReadOnlyList<UndoneRecord> Records => _rows.ConvertAll(row => row.Outcome);

    /// <param name="document">The document as it is now; null if its format is unknown.</param>
    public static RecordRestoration In(OpenableDocument? document, IEnumerable<JournalEdit> edits)
    {
        var restoration = new RecordRestoration(edits);
        if (document is not null)
            restoration.Read(document, document.OpenStream, restoration.Look);
        return restoration;
    }

    /// <summary>Whether a draft has the same records: restored ones as they were before the run, and the others as they are now.</summary>
    public bool Fits(OpenableDocument document, Func<Stream> openText)
    {
        var wanted = _rows.Where(row => row.NewRow is not null).ToDictionary(row => row.NewRow!.Value);
        var next = 0;
        var fits = true;
        var isWhole = Read(document, openText, record =>
        {
            fits &=
                next < _prints.Count
                && (
                    wanted.TryGetValue(record.Address.Row, out var row)
                        ? _prints[next].Row == record.Address.Row && row.WasIn(record)
                        : _prints[next] == RecordPrint.Of(record)
                );
            next++;
        });
        return isWhole && fits && next == _prints.Count;
    }

    /// <returns>Whether it could be read to its end.</returns>
    private bool Read(OpenableDocument document, Func<Stream> openText, Action<Record> each)
    {
        var outcome = new DocumentPass(document) { OpenText = openText }.Visit(record =>
        {
            each(record);
            return true;
        });
        if (outcome.Failure is null)
            return true;
        if (outcome.IsUnreadable)
            outcome.ThrowOnFailure();
        // The document is no longer of that format from here on. Only what was read so far is reported, and nothing is restored.
        _edits.Clear();
        foreach (var row in _rows)
            row.Forget();
        return false;
    }

    private void Look(Record record)
    {
        _prints.Add(RecordPrint.Of(record));
        foreach (var row in _open.AsLeft(record))
        {
            if (row.EditsBackIn(record) is not { } back)
                continue;
            row.Restore(record);
            _edits.AddRange(back.OrderBy(edit => edit.Span.Start));
            return;
        }

        if (_open.AsBefore(record).FirstOrDefault(row => row.WasIn(record)) is { } original)
            original.IsAsBefore(record);
        else
            _open.Unmet(record)?.Meet(record);
    }
}
