using System.Text;

namespace PaperLint.Analyzers.Commands;

/// <summary>The values of an enumeration as tables write them: in lower case, with hyphens between words.</summary>
internal static class TableWord<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>()
        .ToDictionary(value => Written(value.ToString()), StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">No value is written like this.</exception>
    public static T Parse(string word) =>
        Values.TryGetValue(word, out var value) ? value : throw new InvalidDataException($"'{word}' is no {typeof(T).Name}.");

    private static string Written(string name)
    {
        var word = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0)
                word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
