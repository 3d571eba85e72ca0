using PaperLint.Baselines;
using PaperLint.Records;

namespace PaperLint.Deciding;

/// <summary>A decision, and what a run has seen of it; several threads may set what it saw.</summary>
/// <param name="place">The line of the file it came from, as <c>file:line</c>.</param>
public sealed class DecisionUse(Decision decision, string place)
{
    /// <summary>
    /// Of two decisions about one place, the lesser counts: to leave the text alone is the one that can be corrected later.
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

    /// <summary>The decision of the file that was carried along a fix to become this one; null for that itself.</summary>
    public DecisionUse? Origin { get; init; }

    /// <summary>What the fix made of it; the text in <see cref="Decision"/> is the one after the fix.</summary>
    public DecisionState State { get; init; }

    /// <summary>Whether other accepted fixes were made inside of its place; then what it asks for may be done by now.</summary>
    public bool IsChangedInside { get; init; }

    /// <summary>Whether a record with its key was examined.</summary>
    public bool IsExamined
    {
        get => _isExamined;
        set => _isExamined = value;
    }

    /// <summary>Whether the text it was made on was there.</summary>
    public bool Holds
    {
        get => _holds;
        set => _holds = value;
    }

    /// <summary>The same where there was nothing left to do.</summary>
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

/// <summary>What fixes of a field leave of a decision about another place in it.</summary>
public enum DecisionState
{
    /// <summary>Its place is there, perhaps elsewhere.</summary>
    Holds,

    /// <summary>What it asked for was done.</summary>
    Done,

    /// <summary>Its place was changed by something else.</summary>
    Void,
}
