using PaperLint.Baselines;

namespace PaperLint.Deciding;

/// <summary>Where decisions are kept, as lines in ordinal order: in the file of a dataset, or in memory for one run.</summary>
internal abstract class DecisionStore
{
    /// <summary>Its name, as people see it.</summary>
    public abstract string ShownPath { get; }

    /// <summary>The decisions with their places.</summary>
    /// <exception cref="Findings.InputException">The store is broken, with what is wrong with it, or cannot be read.</exception>
    public abstract List<DecisionUse> Read();

    /// <summary>Puts other decisions in the place of those that were there, in one step.</summary>
    /// <exception cref="Findings.InputException">They cannot be written; the old ones are as they were.</exception>
    public void Write(IEnumerable<Decision> decisions) =>
        Write(decisions.Select(DecisionLine.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <inheritdoc cref="Write(IEnumerable{Decision})"/>
    /// <param name="lines">Each once, in ordinal order.</param>
    public abstract void Write(IEnumerable<string> lines);

    /// <summary>
    /// Adds lines to what this program has written, at its end and so out of order: the next who writes it whole sorts it.
    /// </summary>
    /// <param name="lines">None of which is there yet.</param>
    /// <exception cref="Findings.InputException">They cannot be written; the store is as it was.</exception>
    public abstract void Append(IEnumerable<string> lines);

    /// <summary>Leaves nothing where there was nothing before anything was decided.</summary>
    /// <exception cref="Findings.InputException">It cannot be removed.</exception>
    public abstract void Remove();

    /// <summary>What tells whether somebody else has written since; null where there is nothing.</summary>
    public abstract (long Bytes, DateTime Written)? Stamp();
}
