using PaperLint.Findings;

namespace PaperLint.Fixes;

/// <summary>The order in which fixes are considered: see <see cref="EditComposition"/>. Only equal findings compare as equal.</summary>
internal static class FixOrder
{
    public static Comparer<Finding> Comparer { get; } = Comparer<Finding>.Create(Compare);

    private static int Compare(Finding left, Finding right)
    {
        var (one, other) = (left.Fix!, right.Fix!);
        var byImportance = (other.Safety, other.Step).CompareTo((one.Safety, one.Step));
        if (byImportance != 0)
            return byImportance;
        var byField = string.CompareOrdinal(one.Edits[0].Field, other.Edits[0].Field);
        if (byField != 0)
            return byField;
        var byPlace = (one.Edits[0].Text.Span.Start, EndOf(other)).CompareTo((other.Edits[0].Text.Span.Start, EndOf(one)));
        if (byPlace != 0)
            return byPlace;
        var byRule = string.CompareOrdinal(left.Rule.Id, right.Rule.Id);
        if (byRule != 0)
            return byRule;
        var byEdits = CompareEdits(one, other);
        return byEdits != 0 ? byEdits : left.CompareTo(right);
    }

    private static int CompareEdits(Fix left, Fix right)
    {
        foreach (var (one, other) in left.Edits.Zip(right.Edits))
        {
            var bySpan = one.Text.Span.CompareTo(other.Text.Span);
            var byEdit = bySpan != 0 ? bySpan : string.CompareOrdinal(one.Text.NewText, other.Text.NewText);
            if (byEdit != 0)
                return byEdit;
        }

        return left.Edits.Length.CompareTo(right.Edits.Length);
    }

    private static int EndOf(Fix fix) => fix.Edits.Max(edit => edit.Text.Span.End);
}
