using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Fixes;

/// <summary>Compares what a repair was planned to do with what has come of it.</summary>
public static class RepairCheck
{
    /// <summary>Looks for anything in a plan that speaks against carrying it out.</summary>
    /// <inheritdoc cref="Verify" path="/returns"/>
    internal static string? Judge(RecordRepair plan) =>
        Verify(plan, plan.After, plan.Remaining) ?? FindLeftover(plan, plan.Remaining);

    /// <summary>Looks for anything that is not as planned.</summary>
    /// <param name="readAgain">The record as it reads in the new file.</param>
    /// <param name="foundAgain">What is found in it.</param>
    /// <returns>Null where all is well; else what is wrong, as a sentence.</returns>
    public static string? Verify(RecordRepair planned, Record readAgain, IReadOnlyList<Finding> foundAgain) =>
        CompareFields(planned, readAgain) ?? CompareErrors(planned, foundAgain) ?? FindLeftover(planned, [.. foundAgain.Where(finding => !IsPlanned(planned, finding))]);

    private static bool IsPlanned(RecordRepair planned, Finding finding) => planned.Remaining.Any(known =>
        known.Rule.Id == finding.Rule.Id && known.Location.Field == finding.Location.Field && known.Location.Text == finding.Location.Text);

    private static string? CompareFields(RecordRepair planned, Record readAgain)
    {
        if (readAgain.Fields.Count != planned.Before.Fields.Count)
            return $"The record has {readAgain.Fields.Count} fields after its repair instead of {planned.Before.Fields.Count}.";
        if (readAgain.Key != planned.After.Key)
            return $"The record is '{readAgain.Key}' after its repair instead of '{planned.After.Key}'.";
        for (var i = 0; i < readAgain.Fields.Count; i++)
        {
            var (before, after, now) = (planned.Before.Fields[i], planned.After.Fields[i], readAgain.Fields[i]);
            if (now.Name != before.Name)
                return $"The field '{before.Name}' is called '{now.Name}' after the repair.";
            if (!now.Text.Span.SequenceEqual(after.Text.Span))
                return $"The field '{before.Name}' does not read as planned after its repair.";
            if (!now.Text.Span.SequenceEqual(before.Text.Span) && !planned.Applied.Any(fix => fix.Field == before))
                return $"The field '{before.Name}' has changed although no repair was made in it.";
        }

        return null;
    }

    private static string? CompareErrors(RecordRepair planned, IReadOnlyList<Finding> foundAgain)
    {
        var known = planned.Found.Where(IsError).CountBy(finding => finding.Rule.Id).ToDictionary(StringComparer.Ordinal);
        foreach (var (rule, count) in foundAgain.Where(IsError).CountBy(finding => finding.Rule.Id))
        {
            if (count > known.GetValueOrDefault(rule))
                return $"The repair brings an error of {rule} that was not there before.";
        }

        return null;
    }

    private static string? FindLeftover(RecordRepair planned, IReadOnlyList<Finding> foundAgain)
    {
        foreach (var field in planned.Applied.GroupBy(fix => fix.Field))
        {
            var revision = TextRevision.Original(field.Key.Text).Apply(field.Select(fix => fix.Edit).Distinct());
            foreach (var fix in field)
            {
                var place = revision.FromOriginal(fix.Edit.Span);
                if (foundAgain.FirstOrDefault(finding => finding.Rule.Id == fix.Finding.Rule.Id
                    && finding.Location.Field == field.Key.Name && finding.Location.Text.Overlaps(place)) is { } left)
                {
                    return $"The repair of {left.Rule.Id} leaves '{left.Matched}', which the rule reports again.";
                }
            }
        }

        return null;
    }

    private static bool IsError(Finding finding) => finding.Severity == Severity.Error;
}
