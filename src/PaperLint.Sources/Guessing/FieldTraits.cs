using PaperLint.Records;

namespace PaperLint.Sources.Guessing;

/// <summary>What the examined values of a field have in common.</summary>
/// <param name="Name">With <c>[]</c> for any index in a list.</param>
/// <param name="Records">How many records have the field with a value.</param>
/// <param name="Length">The average length of its values, in UTF-16 code units.</param>
public sealed record FieldTraits(string Name, FieldRole Role, long Records, int Length, ValueShares Shares);

/// <summary>Shares of the values of a field, from 0 to 1.</summary>
/// <param name="Coverage">The share of all records that have the field.</param>
/// <param name="Wordy">The share of values that consist of words, and not of numbers, ids, dates or addresses.</param>
/// <param name="Stopped">The share of values that end like a sentence.</param>
/// <param name="Distinct">The share of values that did not occur before.</param>
public readonly record struct ValueShares(double Coverage, double Wordy, double Stopped, double Distinct);
