using PaperLint.Baselines;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Deciding;

/// <summary>What becomes of a decision when the field that it is about is edited elsewhere.</summary>
public static class CarriedDecision
{
    /// <param name="use">A decision that holds for the record before.</param>
    /// <param name="areApplied">Whether accepted fixes are what is being made.</param>
    /// <returns>Null where the edits leave the field and the key of the record as they were.</returns>
    public static DecisionUse? Along(DecisionUse use, Record before, Record after, EditedPlaces edits, bool areApplied)
    {
        var decision = use.Decision;
        var (from, to) = (before.Named(decision.Field)!, after.Named(decision.Field)!);
        var (place, isChanged) =
            decision.Span.End <= from.Text.Length
                ? PlaceAfter(decision.Span, before, from, after, to, edits, mayChange: !decision.IsAccepted || areApplied)
                : (null, false);
        var carried = decision with
        {
            Place = decision.Place with { Key = after.Key.Value, FieldText = to.Hash, Span = place ?? decision.Span },
        };
        if (carried == decision)
            return null;
        return new DecisionUse(carried, use.Place)
        {
            Origin = use.Origin ?? use,
            IsChangedInside = use.IsChangedInside || isChanged,
            State =
                place is not null ? DecisionState.Holds
                : IsDone(decision, areApplied) ? DecisionState.Done
                : DecisionState.Void,
        };
    }

    /// <summary>
    /// Where the place is accepted to be changed, it was; one's own words are only written where accepted fixes are made.
    /// </summary>
    private static bool IsDone(Decision decision, bool areApplied) => decision.IsAccepted && (areApplied || decision.Replacement is null);

    /// <param name="mayChange">
    /// Whether edits of a part of the place leave it the place it was: what was rejected is left alone for its own reason, and where all
    /// that is made was accepted, the one fix was accepted beside the other.
    /// </param>
    /// <returns>No place where an edit reaches into it; and whether it reads differently now.</returns>
    private static (TextSpan? Place, bool IsChanged) PlaceAfter(
        TextSpan span,
        Record before,
        Field from,
        Record after,
        Field to,
        EditedPlaces edits,
        bool mayChange
    )
    {
        var bytes = before.Codec.MapOf(before, from).ToBytes(span);
        var reaching = edits.Reaching(bytes);
        if (!reaching.Start.Equals(reaching.End) && !(mayChange && edits.LieInside(reaching, bytes)))
            return (null, false);
        var place = after
            .Codec.MapOf(after, to)
            .ToText(new ByteSpan(bytes.Start + edits.GrowthBefore(bytes.Start), bytes.Length + edits.GrowthOf(reaching)));
        var isSame = place.Of(to.Text.Span).SequenceEqual(span.Of(from.Text.Span));
        return isSame || !reaching.Start.Equals(reaching.End) ? (place, !isSame) : (null, false);
    }
}
