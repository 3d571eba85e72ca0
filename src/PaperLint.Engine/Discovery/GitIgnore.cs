using MAB.DotIgnore;
using PaperLint.Text;

namespace PaperLint.Engine.Discovery;

/// <summary>The ignore rules that hold in a folder: those of its own <c>.gitignore</c> after those of the folders above it.</summary>
/// <remarks>
/// Every rule is rewritten to begin at the top folder of the checkout, so that one list holds them all and the last rule that
/// matches decides, whichever file it came from, as in Git.
/// </remarks>
public sealed class GitIgnore
{
    /// <summary>A larger file lists what a program has made, and ignores nothing here.</summary>
    private const long MostBytes = 1 << 20;

    private readonly string? _top;
    private readonly IgnoreList _rules;

    private GitIgnore(string? top, IgnoreList rules)
    {
        _top = top;
        _rules = rules;
    }

    /// <summary>The rules that the folders above <paramref name="folder"/> give, down from the top of the checkout it is in.</summary>
    public static GitIgnore Above(string folder)
    {
        var above = new Stack<string>();
        for (var at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git")))
            {
                var rules = new GitIgnore(at, new IgnoreList());
                if (at != Path.GetFullPath(folder))
                    rules = rules.Enter(at);
                while (above.Count > 1)
                    rules = rules.Enter(above.Pop());
                return rules;
            }

            above.Push(at);
        }

        // Outside of a checkout there is no Git whose rules would hold, but the ignore files of the walked folder are still meant.
        return new GitIgnore(Path.GetFullPath(folder), new IgnoreList());
    }

    /// <summary>These rules and those of the folder's own ignore file.</summary>
    public GitIgnore Enter(string folder)
    {
        var file = Path.Combine(folder, ".gitignore");
        if (_top is null || !File.Exists(file) || FileKind.IsNeitherFileNorFolder(file) || new FileInfo(file).Length > MostBytes)
            return this;
        var prefix = PortablePath.Of(Path.GetRelativePath(_top, folder)) is var relative && relative == "." ? "" : $"/{relative}";
        var rules = _rules.Clone();
        foreach (var line in File.ReadLines(file))
        {
            if (Rooted(line, prefix) is { } rule)
                Add(rules, rule);
        }

        return new GitIgnore(_top, rules);
    }

    public bool IsIgnored(string fullPath, bool isFolder) =>
        _top is not null && _rules.IsIgnored(PortablePath.Of(Path.GetRelativePath(_top, fullPath)), isFolder);

    private static void Add(IgnoreList rules, string rule)
    {
        try
        {
            rules.AddRule(rule);
        }
        catch (ArgumentException)
        {
            // What is no pattern, such as a bracket that nothing closes, matches nothing in Git either.
        }
    }

    private static string? Rooted(string line, string prefix)
    {
        var rule = line.EndsWith("\\ ", StringComparison.Ordinal) ? line : line.TrimEnd();
        if (rule.Length == 0 || rule[0] == '#')
            return null;
        var negated = rule[0] == '!';
        if (negated)
            rule = rule[1..];
        if (prefix.Length > 0)
        {
            // A slash anywhere but at the end ties a rule to its folder; any other rule holds at every depth below it.
            rule = rule.TrimEnd('/').Contains('/') ? $"{prefix}/{rule.TrimStart('/')}" : $"{prefix}/**/{rule}";
        }

        return negated ? $"!{rule}" : rule;
    }
}
