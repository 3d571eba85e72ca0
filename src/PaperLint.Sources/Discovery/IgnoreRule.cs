namespace PaperLint.Sources.Discovery;

/// <summary>
/// A line of a Git ignore file. Matching backtracks only to the last star, which is enough because earlier matches stay valid, and keeps
/// every line fast.
/// </summary>
internal sealed class IgnoreRule
{
    private const string AnyFolders = "**";

    /// <summary>In UTF-16 code units. A longer line was generated, and no file name can match it.</summary>
    private const int Longest = 1_024;

    private readonly string[] _parts;
    private readonly bool _isForFolders;

    private IgnoreRule(string[] parts, bool isForFolders, bool isNegated) =>
        (_parts, _isForFolders, IsNegated) = (parts, isForFolders, isNegated);

    /// <summary>Whether paths that it matches are included again.</summary>
    public bool IsNegated { get; }

    /// <summary>Null if a line is not a rule.</summary>
    public static IgnoreRule? Of(string line)
    {
        var rule = line.EndsWith("\\ ", StringComparison.Ordinal) ? line : line.TrimEnd();
        if (rule.Length is 0 or > Longest || rule[0] == '#')
            return null;
        var isNegated = rule[0] == '!';
        if (isNegated)
            rule = rule[1..];
        var isForFolders = rule.EndsWith('/');
        if (isForFolders)
            rule = rule[..^1];
        if (rule.Length == 0)
            return null;
        // A slash that is not at the end anchors a rule to its folder; any other rule applies at every depth below it.
        List<string> parts = rule.Contains('/', StringComparison.Ordinal) ? [.. rule.TrimStart('/').Split('/')] : [AnyFolders, rule];
        // At the end, ** means the content of a folder, and not the folder itself.
        if (parts[^1] == AnyFolders)
            parts.Add("*");
        return new IgnoreRule([.. parts], isForFolders, isNegated);
    }

    /// <param name="path">The parts of a path relative to the folder of the ignore file.</param>
    public bool Matches(string[] path, bool isFolder)
    {
        if (_isForFolders && !isFolder)
            return false;
        if (_parts is [AnyFolders, var name])
            return MatchesName(name, path[^1]);
        var (part, at, star, back) = (0, 0, -1, 0);
        while (at < path.Length)
        {
            if (part < _parts.Length && _parts[part] == AnyFolders)
                (star, back) = (part++, at);
            else if (part < _parts.Length && MatchesName(_parts[part], path[at]))
                (part, at) = (part + 1, at + 1);
            else if (star >= 0)
                (part, at) = (star + 1, ++back);
            else
                return false;
        }

        return part == _parts.Length;
    }

    private static bool MatchesName(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        var (next, at, star, back) = (0, 0, -1, 0);
        while (at < name.Length)
        {
            if (next < pattern.Length && pattern[next] == '*')
                (star, back) = (next++, at);
            else if (next < pattern.Length && CharacterSet.LengthAt(pattern[next..], name[at]) is > 0 and var length)
                (next, at) = (next + length, at + 1);
            else if (star >= 0)
                (next, at) = (star + 1, ++back);
            else
                return false;
        }

        return pattern[next..].IndexOfAnyExcept('*') < 0;
    }
}
