namespace PaperLint.Text;

/// <summary>A path as a word of a command that people copy.</summary>
public static class ShellWord
{
    /// <summary>In single quotes where a shell would take it for more than one word, or for a pattern, a variable or a command.</summary>
    public static string Of(string path)
    {
        // Quotes do not keep a word from being taken for an option.
        var word = path.StartsWith('-') ? $"./{path}" : path;
        return word.Length > 0 && word.All(unit => char.IsLetterOrDigit(unit) || "/._-".Contains(unit, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
