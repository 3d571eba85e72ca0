using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Engine.Fixing;

/// <summary>Findings in report order, the findings of one record at a time.</summary>
internal sealed class FindingGroups : IDisposable
{
    private readonly IEnumerator<Finding> _findings;

    public FindingGroups(IEnumerable<Finding> findings)
    {
        _findings = findings.GetEnumerator();
        MoveOn();
    }

    /// <summary>The record of the next findings; null where there are no more.</summary>
    public RecordAddress? NextRecord { get; private set; }

    public List<Finding> Take()
    {
        var record = NextRecord;
        var group = new List<Finding>();
        for (; NextRecord is not null && NextRecord == record; MoveOn())
            group.Add(_findings.Current);
        return group;
    }

    public void Dispose() => _findings.Dispose();

    private void MoveOn() => NextRecord = _findings.MoveNext() ? _findings.Current.Location.Record : null;
}
