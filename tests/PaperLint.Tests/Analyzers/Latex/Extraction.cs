using System.Text.RegularExpressions;

namespace PaperLint.Tests.Analyzers.Latex;

/// <summary>
/// What the pages and feeds of Hugging Face do to the LaTeX of an abstract, as derived from pairs of text and source. It makes damaged text
/// of known origin from any intact text.
/// </summary>
internal static partial class Extraction
{
    public static string Strip(string source) =>
        Formula().Replace(Wrapper().Replace(source, "$1"), inside => inside.Groups[1].Value.Replace("\\", "", StringComparison.Ordinal));

    /// <summary>
    /// Replaces a command with a braced argument by the argument, up to the first closing brace; once, from left to right.
    /// </summary>
    [GeneratedRegex(@"\\[A-Za-z]+\{([^}]*)\}")]
    private static partial Regex Wrapper();

    /// <summary>Removes dollar signs, and every backslash between them.</summary>
    [GeneratedRegex(@"\$([^$]*)\$")]
    private static partial Regex Formula();
}
