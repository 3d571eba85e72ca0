using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace PaperLint.Analyzers.Scanning;

/// <summary>Regular expressions of rules: their time is linear in the text, whatever the text (house law 10).</summary>
internal static class LinearRegex
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>As many as the rules of the process have; records of all profiles share them, with all that they have learned.</summary>
    private static readonly ConcurrentDictionary<(string Pattern, bool IgnoreCase), Lazy<Regex>> Known = new();

    /// <summary>
    /// An expression that is built when first asked for, which costs milliseconds: building all of them at start would cost more than
    /// most runs need, and building one for each profile that has the rule would cost it again.
    /// </summary>
    public static Lazy<Regex> Lazily(string pattern, bool ignoreCase) =>
        Known.GetOrAdd((pattern, ignoreCase), static key => new Lazy<Regex>(() =>
            new Regex(key.Pattern, key.IgnoreCase ? Options | RegexOptions.IgnoreCase : Options)
        ));
}
