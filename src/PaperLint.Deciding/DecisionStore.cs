using PaperLint.Baselines;

namespace PaperLint.Deciding;

/// <summary>Where decisions are kept, as lines in ordinal order: in the file of a dataset, or in memory for one run.</summary>
internal abstract class DecisionStore
{
    /// <summary>The name of the store as shown to users.</summary>
    public abstract string ShownPath { get; }

    /// <summary>The decisions, with their positions in the store.</summary>
    /// <exception cref="Findings.InputException">The store cannot be read, or is invalid; the exception lists its errors.</exception>
    public abstract List<DecisionUse> Read();

    /// <summary>Replaces all decisions in one step.</summary>
    /// <exception cref="Findings.InputException">The decisions cannot be written; the old ones are unchanged.</exception>
    public void Write(IEnumerable<Decision> decisions) =>
        Write(decisions.Select(DecisionLine.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <inheritdoc cref="Write(IEnumerable{Decision})"/>
    /// <param name="lines">Distinct lines, in ordinal order.</param>
    public abstract void Write(IEnumerable<string> lines);

    /// <summary>
    /// Appends lines to what this program has written, so that the order is lost; the next complete write sorts them again.
    /// </summary>
    /// <param name="lines">Lines that are not in the store yet.</param>
    /// <exception cref="Findings.InputException">The lines cannot be written; the store is unchanged.</exception>
    public abstract void Append(IEnumerable<string> lines);

    /// <summary>Removes the store when no decisions are left and it did not exist at the start.</summary>
    /// <exception cref="Findings.InputException">The store cannot be removed.</exception>
    public abstract void Remove();

    /// <summary>A stamp that changes when another program writes to the store; null if the store does not exist.</summary>
    public abstract (long Bytes, DateTime Written)? Stamp();
}
