using System.Collections.Immutable;

namespace PaperLint.Rules;

/// <summary>A condition that a record must meet for an override to apply to it.</summary>
/// <param name="Field">The name of a field in the file; <c>tags</c> also means each of <c>tags[0]</c>, <c>tags[1]</c> and so on.</param>
/// <param name="Values">The whole value must match one of these; <c>*</c> stands for any text.</param>
public sealed record FieldCondition(string Field, ImmutableArray<string> Values)
{
    /// <param name="field">The name of a field of a record.</param>
    public bool IsAbout(string field)
    {
        if (field == Field)
            return true;
        if (field.Length <= Field.Length || field[Field.Length] != '[' || !field.StartsWith(Field, StringComparison.Ordinal))
            return false;
        return field.IndexOf(']', StringComparison.Ordinal) == field.Length - 1;
    }

    public bool Accepts(ReadOnlySpan<char> value)
    {
        foreach (var pattern in Values)
        {
            if (StarPattern.Matches(pattern, value))
                return true;
        }

        return false;
    }
}
