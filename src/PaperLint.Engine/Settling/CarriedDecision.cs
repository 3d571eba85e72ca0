using PaperLint.Baselines;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Engine.Settling;

/// <summary>What becomes of a decision when the field that it is about is edited elsewhere.</summary>
internal static class CarriedDecision
{
    /// <param name="use">A decision that holds for the record before.</param>
    /// <param name="areApplied">Whether accepted repairs are what is being made.</param>
    /// <returns>Null where the edits leave the field and the key of the record as they were.</returns>
    public static DecisionUse? Along(DecisionUse use, Record before, Record after, IReadOnlyList<RawEdit> edits, bool areApplied)
    {
        var decision = use.Decision;
        var from = before.Fields.First(field => field.Name == decision.Field && field.Hash == decision.FieldText);
        var to = after.Fields.First(field => field.Name == decision.Field);
        var (place, isChanged) = decision.Span.End <= from.Text.Length
            ? PlaceAfter(decision.Span, before, from, after, to, edits, mayChange: !decision.IsAccepted || areApplied)
            : (null, false);
        var carried = decision with
        {
            Key = after.Key.Value,
            FieldText = to.Hash,
            Span = place ?? decision.Span,
        };
        if (carried == decision)
            return null;
        return new DecisionUse(carried, use.Place)
        {
            Origin = use.Origin ?? use,
            IsChangedInside = use.IsChangedInside || isChanged,
            Fate = place is not null ? Fate.Holds : IsDone(decision, areApplied) ? Fate.Done : Fate.Void,
        };
    }

    /// <summary>Where the place is accepted to be changed, it was; one's own words are only written where accepted repairs are made.</summary>
    private static bool IsDone(Decision decision, bool areApplied) => decision.IsAccepted && (areApplied || decision.Replacement is null);

    /// <param name="mayChange">
    /// Whether edits of a part of the place leave it the place it was: what was rejected is left alone for its own reason, and where all that
    /// is made was accepted, the one repair was accepted beside the other.
    /// </param>
    /// <returns>No place where an edit reaches into it; and whether it reads differently now.</returns>
    private static (TextSpan? Place, bool IsChanged) PlaceAfter(
        TextSpan span, Record before, Field from, Record after, Field to, IReadOnlyList<RawEdit> edits, bool mayChange)
    {
        var bytes = before.Codec.MapOf(before, from).ToBytes(span);
        List<RawEdit> inside = [.. edits.Where(edit =>
            edit.Span.Overlaps(bytes) || (edit.Span.Length == 0 && edit.Span.Start > bytes.Start && edit.Span.Start < bytes.End))];
        if (inside.Count > 0 && !(mayChange && inside.TrueForAll(edit => bytes.Contains(edit.Span))))
            return (null, false);
        var shift = edits.Except(inside).Where(edit => edit.Span.End <= bytes.Start).Sum(Growth);
        var place = after.Codec.MapOf(after, to).ToText(new ByteSpan(bytes.Start + shift, bytes.Length + inside.Sum(Growth)));
        var isSame = place.Of(to.Text.Span).SequenceEqual(span.Of(from.Text.Span));
        return isSame || inside.Count > 0 ? (place, !isSame) : (null, false);
    }

    private static long Growth(RawEdit edit) => edit.NewBytes.Length - edit.Span.Length;
}
