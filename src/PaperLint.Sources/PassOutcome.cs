using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Sources;

/// <summary>How a reading of a document ended.</summary>
/// <param name="Beside">What belongs to no record; null for nothing.</param>
/// <param name="Failure">Why it ended before the document does; null where it did not. What came before has been read.</param>
public readonly record struct PassOutcome(ValuesBeside? Beside, InputException? Failure)
{
    public ImmutableArray<InputError> Errors => Failure?.Errors ?? [];

    /// <summary>Whether the system did not let the document be read; otherwise something in it is wrong.</summary>
    public bool IsUnreadable => Failure?.InnerException is { } reason && FileFailure.Is(reason);

    /// <exception cref="InputException">The reading ended early.</exception>
    public void ThrowOnFailure()
    {
        if (Failure is not null)
            throw Failure;
    }
}
