using Microsoft.Extensions.FileSystemGlobbing;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Sources.Discovery;

/// <summary>A path of a command line that can match several files.</summary>
/// <param name="Start">The absolute path of the folder before the first wildcard.</param>
/// <param name="Matcher">Matches paths relative to that folder.</param>
public sealed record GlobPattern(string Start, Matcher Matcher)
{
    private static readonly char[] Wildcards = ['*', '?', '['];

    /// <returns>Null for a path without wildcards.</returns>
    /// <exception cref="InputException">The path has <c>..</c> after a wildcard, so its meaning is unclear.</exception>
    public static GlobPattern? Parse(string path, string workingFolder)
    {
        var parts = PortablePath.Parts(path);
        var first = Array.FindIndex(parts, part => part.IndexOfAny(Wildcards) >= 0);
        if (first < 0)
            return null;
        if (parts.AsSpan(first).Contains(".."))
            throw new InputException(
                new InputError(path, null, "This pattern uses '..' after a wildcard.", "Start the pattern at the folder it should reach.")
            );
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddInclude(string.Join('/', parts[first..]));
        return new GlobPattern(Path.GetFullPath(first == 0 ? "." : string.Join('/', parts[..first]) + "/", workingFolder), matcher);
    }

    /// <summary>Finds the matching files; the start folder must exist.</summary>
    public GlobMatches Find()
    {
        var tooDeep = new List<string>();
        var files = Matcher
            .Execute(new GlobFolder(new DirectoryInfo(Start), tooDeep))
            .Files.Select(file => Path.GetFullPath(file.Path, Start))
            .ToList();
        return new GlobMatches(files, tooDeep);
    }

    /// <param name="relative">The path of a file relative to <see cref="Start"/>.</param>
    public static bool IsHidden(string relative) =>
        PortablePath.Parts(relative).Any(part => part.StartsWith('.') && part is not "." and not "..");
}

/// <summary>The matches of a pattern below a folder.</summary>
/// <param name="Files">Absolute paths.</param>
/// <param name="TooDeep">Folders that would have been searched but were too deep.</param>
public sealed record GlobMatches(IReadOnlyList<string> Files, IReadOnlyList<string> TooDeep);
