using Microsoft.Extensions.FileSystemGlobbing;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Sources.Discovery;

/// <summary>Decides which files a pattern matches.</summary>
public static class FilePatterns
{
    /// <summary>Whether a pattern restricts file names, such as <c>*.csv</c>, and not only folders, such as <c>data/**</c>.</summary>
    public static bool SaysName(string pattern) => pattern[(pattern.LastIndexOf('/') + 1)..].AsSpan().IndexOfAnyExcept("*?.") >= 0;

    /// <param name="full">The absolute path of a file or folder.</param>
    public static bool AnyMatches(this IEnumerable<FilePattern> patterns, string full)
    {
        foreach (var (folder, pattern) in patterns)
        {
            if (!MayMean(pattern, PortablePath.Of(full)))
                continue;
            // A pattern without a folder matches names at any depth, as in ignore files.
            var matcher = new Matcher(StringComparison.Ordinal);
            matcher.AddInclude(pattern.Contains('/', StringComparison.Ordinal) ? pattern : $"**/{pattern}");
            if (matcher.Match(folder, full).HasMatches)
                return true;
        }

        return false;
    }

    /// <summary>
    /// A quick check that a path contains the literal names of a pattern and that its last part fits. The matcher is some hundred times
    /// slower, and a configuration may have thousands of patterns for as many files.
    /// </summary>
    private static bool MayMean(ReadOnlySpan<char> pattern, ReadOnlySpan<char> full)
    {
        foreach (var range in pattern.Split('/'))
        {
            var part = pattern[range];
            // The matcher treats a backslash as a slash.
            if (part is not ("" or "." or "..") && part.IndexOfAny('*', '\\') < 0 && !HasPart(full, part))
                return false;
        }

        var last = pattern[(pattern.LastIndexOf('/') + 1)..];
        var hasMeaningOfItsOwn = last is "" or "." or ".." or "*.*" || last.Contains("**", StringComparison.Ordinal) || last.Contains('\\');
        return hasMeaningOfItsOwn || full.Contains('\\') || StarPattern.Matches(last, full[(full.LastIndexOf('/') + 1)..]);
    }

    private static bool HasPart(ReadOnlySpan<char> path, ReadOnlySpan<char> part)
    {
        for (int at = 0, found; (found = path[at..].IndexOf(part, StringComparison.Ordinal)) >= 0; at += found + 1)
        {
            var (start, end) = (at + found, at + found + part.Length);
            if ((start == 0 || path[start - 1] is '/' or '\\') && (end == path.Length || path[end] is '/' or '\\'))
                return true;
        }

        return false;
    }
}
