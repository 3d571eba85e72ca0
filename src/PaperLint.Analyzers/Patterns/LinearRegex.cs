using System.Text.RegularExpressions;

namespace PaperLint.Analyzers.Patterns;

/// <summary>Regular expressions of rules: their time is linear in the text, whatever the text (house law 10).</summary>
internal static class LinearRegex
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>
    /// An expression that is built when first asked for: building all of them at start would cost more than most runs need.
    /// </summary>
    public static Lazy<Regex> Lazily(string pattern, bool ignoreCase) =>
        new(() => new Regex(pattern, ignoreCase ? Options | RegexOptions.IgnoreCase : Options));
}
