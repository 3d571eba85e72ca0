using System.Runtime.InteropServices;
using System.Security.Cryptography;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Fixes;

/// <summary>What a fixed record must look like when it is read again: plain data, and no more of the record than the check needs.</summary>
/// <param name="Key">The key of the record.</param>
/// <param name="Fields">All fields, in order.</param>
/// <param name="Errors">How many errors each rule found before the fix.</param>
/// <param name="Remaining">The findings that the fix leaves, at their positions after the fix.</param>
/// <param name="FixedSpans">The positions of the fixes in the fixed text, with the rules that must not find anything there.</param>
public sealed record FixExpectation(
    string Key,
    IReadOnlyList<ExpectedField> Fields,
    IReadOnlyDictionary<string, int> Errors,
    IReadOnlyList<ExpectedSpan> Remaining,
    IReadOnlyList<ExpectedSpan> FixedSpans
)
{
    public static FixExpectation Of(RecordFix plan)
    {
        var fixedFields = plan.Applied.Select(fix => fix.Field).ToHashSet<Field>(ReferenceEqualityComparer.Instance);
        return new FixExpectation(
            plan.After.Key.Value,
            [
                .. plan.Before.Fields.Zip(plan.After.Fields, (before, after) =>
                    new ExpectedField(
                        before.Name,
                        TextHash(after.Text.Span),
                        fixedFields.Contains(before) || after.Text.Span.SequenceEqual(before.Text.Span)
                    )
                ),
            ],
            plan.Found.Where(IsError).CountBy(finding => finding.Rule.Id).ToDictionary(StringComparer.Ordinal),
            [.. plan.Remaining.Select(finding => new ExpectedSpan(finding.Rule.Id, finding.Location.Field, finding.Location.Text))],
            [.. FixedPlaces(plan)]
        );
    }

    /// <summary>Checks that the record is as planned.</summary>
    /// <param name="readAgain">The record as read from the new file.</param>
    /// <param name="foundAgain">The findings in that record.</param>
    /// <returns>Null if everything is as planned, else a sentence that says what is wrong.</returns>
    public string? Verify(Record readAgain, IReadOnlyList<Finding> foundAgain)
    {
        var remaining = Remaining.ToHashSet();
        return CompareFields(readAgain)
            ?? CompareErrors(foundAgain)
            ?? FindLeftover(foundAgain.Where(finding => !remaining.Contains(PlaceOf(finding))));
    }

    /// <summary>
    /// Looks for a finding of a rule at a position that it fixed; reports the first in report order, whatever the order of the findings.
    /// </summary>
    /// <inheritdoc cref="Verify" path="/returns"/>
    public string? FindLeftover(IEnumerable<Finding> foundAgain)
    {
        var fixedSpans = FixedSpans
            .GroupBy(place => (place.RuleId, place.Field), place => place.Span)
            .ToDictionary(group => group.Key, group => (Spans: group.ToList(), Index: new SpanIndex(group)));
        return foundAgain.Where(IsLeftover).Min() is { } first
            ? $"The fix of {first.Rule.Id} leaves '{first.Matched}', which the rule reports again."
            : null;

        bool IsLeftover(Finding finding) =>
            fixedSpans.TryGetValue((finding.Rule.Id, finding.Location.Field), out var places)
            && places.Index.AnyTouching(finding.Location.Text, number => finding.Location.Text.Overlaps(places.Spans[number]));
    }

    private string? CompareFields(Record readAgain)
    {
        if (readAgain.Fields.Count != Fields.Count)
            return $"The record has {readAgain.Fields.Count} fields after the fix instead of {Fields.Count}.";
        if (readAgain.Key.Value != Key)
            return $"The record is '{readAgain.Key}' after the fix instead of '{Key}'.";
        foreach (var (expected, now) in Fields.Zip(readAgain.Fields))
        {
            if (now.Name != expected.Name)
                return $"The field '{expected.Name}' is called '{now.Name}' after the fix.";
            if (TextHash(now.Text.Span) != expected.TextHash)
                return $"The field '{expected.Name}' does not read as planned after the fix.";
            if (!expected.MayHaveChanged)
                return $"The field '{expected.Name}' has changed although nothing in it was fixed.";
        }

        return null;
    }

    private string? CompareErrors(IReadOnlyList<Finding> foundAgain)
    {
        foreach (
            var (rule, count) in foundAgain
                .Where(IsError)
                .CountBy(finding => finding.Rule.Id)
                .OrderBy(rule => rule.Key, StringComparer.Ordinal)
        )
        {
            if (count > Errors.GetValueOrDefault(rule))
                return $"The fix introduces an error of {rule} that was not there before.";
        }

        return null;
    }

    private static IEnumerable<ExpectedSpan> FixedPlaces(RecordFix plan)
    {
        foreach (var field in plan.Applied.GroupBy(fix => fix.Field))
        {
            var revision = TextRevision.Original(field.Key.Text).Apply(field.Select(fix => fix.Edit).Distinct());
            foreach (
                var place in field
                    .Select(fix => new ExpectedSpan(fix.Finding.Rule.Id, field.Key.Name, revision.FromOriginal(fix.Edit.Span)))
                    .Distinct()
            )
                yield return place;
        }
    }

    private static ExpectedSpan PlaceOf(Finding finding) => new(finding.Rule.Id, finding.Location.Field, finding.Location.Text);

    private static bool IsError(Finding finding) => finding.Severity == Severity.Error;

    /// <summary>A hash of the UTF-16 code units, so that an unpaired surrogate is not replaced.</summary>
    private static ulong TextHash(ReadOnlySpan<char> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text), hash);
        return MemoryMarshal.Read<ulong>(hash);
    }
}

/// <param name="TextHash">A hash of its text after the fix.</param>
/// <param name="MayHaveChanged">Whether the field is unchanged, or changed because a fix was applied to it.</param>
public readonly record struct ExpectedField(string Name, ulong TextHash, bool MayHaveChanged);

/// <param name="Span">In the text of the field after the fix.</param>
public readonly record struct ExpectedSpan(string RuleId, string Field, TextSpan Span);
