using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace PaperLint.Analyzers.Scanning;

/// <summary>Regular expressions whose time is linear in the length of the text, whatever the pattern and the text contain.</summary>
internal static class LinearRegex
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>
    /// All expressions of the rules of this process. Records of all profiles share them, and the states that they have built.
    /// </summary>
    private static readonly ConcurrentDictionary<(string Pattern, bool IgnoreCase), Lazy<Regex>> Known = new();

    /// <summary>
    /// An expression that is built on first use, because building takes milliseconds: building all of them at the start would take longer
    /// than most runs, and building one for each profile that has the rule would repeat the cost.
    /// </summary>
    public static Lazy<Regex> Lazily(string pattern, bool ignoreCase) =>
        Known.GetOrAdd((pattern, ignoreCase), static key => new Lazy<Regex>(() =>
            new Regex(key.Pattern, key.IgnoreCase ? Options | RegexOptions.IgnoreCase : Options)
        ));
}
