using PaperLint.Findings;
using PaperLint.Text.Binary;

namespace PaperLint.Storage.Spilling;

/// <summary>Creates the lists of one run, which share a temporary file and a limit on what may stay in memory.</summary>
public sealed class RunSpill(int findingsInMemory) : IDisposable
{
    private readonly SpillFile _file = new();
    private readonly FindingFormat _findings = new();
    private readonly Allowance _findingsInMemory = new(findingsInMemory);

    /// <summary>How many findings may stay in memory.</summary>
    public int FindingsInMemory => findingsInMemory;

    public ValueFormat<Finding> Findings => _findings;

    public SpillingList<Finding> NewFindings() => NewList(_findings, _findingsInMemory);

    public SpillingList<T> NewList<T>(ValueFormat<T> format, Allowance inMemory) => new(_file, format, inMemory);

    public void Dispose() => _file.Dispose();
}
