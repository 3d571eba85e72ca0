using PaperLint.Records;

namespace PaperLint.Sources.Guessing;

/// <summary>What the values of a field have in common, as far as they were looked at.</summary>
/// <param name="Name">With <c>[]</c> for any place in a list.</param>
/// <param name="Records">How many records have it with a value.</param>
/// <param name="Length">How long its values are on average, in UTF-16 code units.</param>
public sealed record FieldTraits(string Name, FieldRole Role, long Records, int Length, ValueShares Shares);

/// <summary>How many of the values of a field are of some kind, from 0 to 1.</summary>
/// <param name="Coverage">The share of all records that have the field.</param>
/// <param name="Wordy">The share of values that are words, and not numbers, ids, dates or addresses.</param>
/// <param name="Stopped">The share of values that end as a sentence does.</param>
/// <param name="Distinct">The share of values that no earlier record had.</param>
public readonly record struct ValueShares(double Coverage, double Wordy, double Stopped, double Distinct);
