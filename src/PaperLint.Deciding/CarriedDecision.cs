using PaperLint.Baselines;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Deciding;

/// <summary>Carries a decision along when its field is edited elsewhere.</summary>
public static class CarriedDecision
{
    /// <param name="use">A decision that holds for the record before the edits.</param>
    /// <param name="areApplied">Whether the edits are accepted fixes.</param>
    /// <returns>Null if the edits leave both the field and the key of the record unchanged.</returns>
    public static DecisionUse? Along(DecisionUse use, Record before, Record after, EditOffsets edits, bool areApplied)
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
    /// An accepted change that overlaps an edit was made. Custom replacement text is written only while accepted fixes are applied.
    /// </summary>
    private static bool IsDone(Decision decision, bool areApplied) => decision.IsAccepted && (areApplied || decision.Replacement is null);

    /// <param name="mayChange">
    /// Whether the span survives edits of a part of it. It does for rejections, whose reason stays valid, and while accepted fixes are
    /// applied, since each fix was accepted knowing of the other.
    /// </param>
    /// <returns>The span after the edits, or null if an edit destroyed it; and whether the text of the span has changed.</returns>
    private static (TextSpan? Place, bool IsChanged) PlaceAfter(
        TextSpan span,
        Record before,
        Field from,
        Record after,
        Field to,
        EditOffsets edits,
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
