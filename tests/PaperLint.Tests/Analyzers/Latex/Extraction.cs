using System.Text.RegularExpressions;

namespace PaperLint.Tests.Analyzers.Latex;

/// <summary>
/// What the pages and feeds of Hugging Face do to an abstract's LaTeX: the transformation as it was found on pairs of text and source. It
/// makes damaged text of known origin out of any intact one.
/// </summary>
internal static partial class Extraction
{
    public static string Strip(string source) =>
        Formula().Replace(Wrapper().Replace(source, "$1"), inside => inside.Groups[1].Value.Replace("\\", "", StringComparison.Ordinal));

    /// <summary>A command with a braced argument becomes the argument, up to the first closing brace; from left to right, once.</summary>
    [GeneratedRegex(@"\\[A-Za-z]+\{([^}]*)\}")]
    private static partial Regex Wrapper();

    /// <summary>Dollars go, and every backslash between them.</summary>
    [GeneratedRegex(@"\$([^$]*)\$")]
    private static partial Regex Formula();
}
