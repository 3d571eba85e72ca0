using Microsoft.Extensions.FileSystemGlobbing;
using PaperLint.Rules;

namespace PaperLint.Engine.Discovery;

/// <summary>Decides which files patterns mean.</summary>
public static class FilePatterns
{
    /// <summary>Whether a pattern says something about names, such as <c>*.csv</c>, and not only where files are, such as <c>data/**</c>.</summary>
    public static bool SaysName(string pattern) => pattern[(pattern.LastIndexOf('/') + 1)..].AsSpan().IndexOfAnyExcept("*?.") >= 0;

    /// <param name="full">The whole path of a file or folder.</param>
    public static bool AnyMeans(this IEnumerable<FilePattern> patterns, string full)
    {
        foreach (var (folder, pattern) in patterns)
        {
            // A pattern that names no folder means names at every depth, as in ignore files.
            var matcher = new Matcher(StringComparison.Ordinal);
            matcher.AddInclude(pattern.Contains('/', StringComparison.Ordinal) ? pattern : $"**/{pattern}");
            if (matcher.Match(folder, full).HasMatches)
                return true;
        }

        return false;
    }
}
