using PaperLint.Baselines;
using PaperLint.Records;

namespace PaperLint.Deciding;

/// <summary>A decision and what a run has learned about it; several threads may set that.</summary>
/// <param name="place">The line of the file that it comes from, as <c>file:line</c>.</param>
public sealed class DecisionUse(Decision decision, string place)
{
    /// <summary>
    /// Of two decisions about one position, the lesser takes precedence: rejections come first, because leaving the text alone can be
    /// corrected later.
    /// </summary>
    public static readonly IComparer<DecisionUse> Precedence = Comparer<DecisionUse>.Create(
        (one, other) =>
            one.Decision.IsAccepted != other.Decision.IsAccepted ? one.Decision.IsAccepted.CompareTo(other.Decision.IsAccepted)
            : string.CompareOrdinal(one.Decision.Replacement, other.Decision.Replacement) is var words and not 0 ? words
            : string.CompareOrdinal(one.Decision.Reason, other.Decision.Reason)
    );

    private volatile bool _isExamined;
    private volatile bool _holds;

    public Decision Decision { get; } = decision;

    public string Place { get; } = place;

    /// <summary>The decision in the file that was carried along fixes to become this one; null for a decision in the file.</summary>
    public DecisionUse? Origin { get; init; }

    /// <summary>What fixes made of the decision; <see cref="Decision"/> refers to the text after them.</summary>
    public DecisionState State { get; init; }

    /// <summary>
    /// Whether other accepted fixes were applied inside of its span; then the change that it asks for may be done already.
    /// </summary>
    public bool IsChangedInside { get; init; }

    /// <summary>Whether a record with its key was examined.</summary>
    public bool IsExamined
    {
        get => _isExamined;
        set => _isExamined = value;
    }

    /// <summary>Whether a record with the text that it was made on was examined.</summary>
    public bool Holds
    {
        get => _holds;
        set => _holds = value;
    }

    /// <summary>The same decision in the state <see cref="DecisionState.Done"/>.</summary>
    public DecisionUse AsDone() =>
        new(Decision, Place)
        {
            Origin = Origin,
            IsChangedInside = IsChangedInside,
            State = DecisionState.Done,
        };

    /// <summary>Whether a record has the text that it was made on.</summary>
    public bool IsMadeOn(Record record) => record.Named(Decision.Field)?.Hash == Decision.FieldText;
}

/// <summary>What fixes of a field make of a decision about another span in it.</summary>
public enum DecisionState
{
    /// <summary>Its span still exists, perhaps elsewhere.</summary>
    Holds,

    /// <summary>What it asked for was done.</summary>
    Done,

    /// <summary>Something else changed its span.</summary>
    Void,
}
