using PaperLint.Records;

namespace PaperLint.Engine.Guessing;

/// <summary>What the values of a field have in common, as far as they were looked at. Shares are from 0 to 1.</summary>
/// <param name="Name">With <c>[]</c> for any place in a list.</param>
/// <param name="Records">How many records have it with a value.</param>
/// <param name="Coverage">The share of all records that have it.</param>
/// <param name="Length">How long its values are on average, in UTF-16 code units.</param>
/// <param name="Wordy">The share of values that are words, and not numbers, ids, dates or addresses.</param>
/// <param name="Stopped">The share of values that end as a sentence does.</param>
/// <param name="Distinct">The share of values that no earlier record had.</param>
internal sealed record FieldTraits(
    string Name, FieldRole Role, long Records, double Coverage, int Length, double Wordy, double Stopped, double Distinct);
