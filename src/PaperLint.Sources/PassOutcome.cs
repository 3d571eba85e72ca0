using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Sources;

/// <summary>How a reading of a document ended.</summary>
/// <param name="Beside">Content that belongs to no record; null for none.</param>
/// <param name="Failure">Why the reading ended before the end of the document; null if it did not. Everything before was read.</param>
public readonly record struct PassOutcome(UnassignedValues? Beside, InputException? Failure)
{
    public ImmutableArray<InputError> Errors => Failure?.Errors ?? [];

    /// <summary>Whether the system did not let the document be read; otherwise its content is wrong.</summary>
    public bool IsUnreadable => Failure?.InnerException is { } reason && FileFailure.Is(reason);

    /// <exception cref="InputException">The reading ended early.</exception>
    public void ThrowOnFailure()
    {
        if (Failure is not null)
            throw Failure;
    }
}
