using PaperLint.Findings.Runs;

namespace PaperLint.Linting.Facts;

/// <summary>
/// Counts the records of a document that use a name twice. Most programs read only one of the values, so users should know.
/// </summary>
internal sealed class RepeatedNames
{
    private RepeatedName? _first;
    private long _records;

    /// <summary>One remark, or none.</summary>
    public IEnumerable<Remark> Remarks =>
        _first is null ? [] : [_first.Document.Format == "csv" ? OfColumns(_first) : OfKeys(_first, _records)];

    public void Add(RepeatedName? repeat)
    {
        _first ??= repeat;
        _records += repeat is null ? 0 : 1;
    }

    private static Remark OfColumns(RepeatedName first) =>
        new(
            first.Document.Path,
            $"More than one column is called '{first.Name}'. All of them were examined; the second is reported as '{first.Second}'."
        );

    private static Remark OfKeys(RepeatedName first, long records) =>
        new(
            $"{first.Document.Path}:{first.Position}",
            $"{(records == 1 ? "1 record has" : $"{records:N0} records have")} the same key more than once; the first is '{first.Name}'. All values were examined, but most programs read only the last."
        );
}
