using System.Text;

namespace PaperLint.Records;

/// <summary>Text reduced to what identifies it: letters and digits, lower case, nothing else.</summary>
public static class Folded
{
    /// <param name="most">Stop after so many characters of the result (a surrogate pair is never cut).</param>
    public static string Of(ReadOnlySpan<char> text, int most = int.MaxValue)
    {
        var folded = new StringBuilder(Math.Min(text.Length, most));
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
                continue;
            var lower = Rune.ToLowerInvariant(rune);
            if (folded.Length + lower.Utf16SequenceLength > most)
                break;
            folded.Append(lower.ToString());
        }

        return folded.ToString();
    }
}
