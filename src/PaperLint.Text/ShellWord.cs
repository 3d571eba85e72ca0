namespace PaperLint.Text;

/// <summary>Quotes a path for a shell command that people copy.</summary>
public static class ShellWord
{
    /// <summary>Adds single quotes if a shell would split the path, or read it as a pattern, a variable or a command.</summary>
    public static string Of(string path)
    {
        // Quotes would not prevent the path from being read as an option.
        var word = path.StartsWith('-') ? $"./{path}" : path;
        return word.Length > 0 && word.All(unit => char.IsLetterOrDigit(unit) || "/._-".Contains(unit, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
    }
}
