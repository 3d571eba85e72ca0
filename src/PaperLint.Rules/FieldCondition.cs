using System.Collections.Immutable;

namespace PaperLint.Rules;

/// <summary>What a record must hold for an override to be meant for it.</summary>
/// <param name="Field">The name of a field as the file has it; <c>tags</c> also means each <c>tags[0]</c>, <c>tags[1]</c> and so on.</param>
/// <param name="Values">One of them must be the whole value; <c>*</c> in it stands for any text.</param>
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
            if (Matches(pattern, value))
                return true;
        }

        return false;
    }

    /// <summary>Walks along both; at a mismatch the last star takes one character more.</summary>
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (p, t, star, taken) = (0, 0, -1, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
                (star, taken) = (p++, t);
            else if (p < pattern.Length && pattern[p] == text[t])
                (p, t) = (p + 1, t + 1);
            else if (star >= 0)
                (p, t) = (star + 1, ++taken);
            else
                return false;
        }

        return pattern[p..].IndexOfAnyExcept('*') < 0;
    }
}
