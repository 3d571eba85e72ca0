using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Sources.Discovery;

/// <summary>The ignore rules that hold in a folder: those of its own <c>.gitignore</c> after those of the folders above it.</summary>
/// <remarks>The last rule of the innermost file that has one for a path decides, as in Git.</remarks>
public sealed class GitIgnore
{
    /// <summary>Bytes; what a larger file ignores would take for ever to tell.</summary>
    private const long MostBytes = 1 << 20;

    private static readonly GitIgnore Nothing = new("", [], outer: null);
    private static readonly GitIgnore Everything = new("", [], outer: null);

    private readonly string _folder;
    private readonly List<IgnoreRule> _rules;
    private readonly GitIgnore? _outer;

    private GitIgnore(string folder, List<IgnoreRule> rules, GitIgnore? outer) => (_folder, _rules, _outer) = (folder, rules, outer);

    /// <summary>The rules that the folders above <paramref name="folder"/> give, down from the top of the checkout it is in.</summary>
    public static GitIgnore Above(string folder)
    {
        var below = new Stack<string>();
        for (var at = Path.GetFullPath(folder); at is not null; at = Path.GetDirectoryName(at))
        {
            below.Push(at);
            if (!Path.Exists(Path.Combine(at, ".git")))
                continue;
            var rules = Nothing;
            while (below.Count > 1)
            {
                rules = rules.Enter(below.Pop());
                if (rules.IsIgnored(below.Peek(), isFolder: true))
                    return Everything;
            }

            return rules;
        }

        // Outside of a checkout there is no Git whose rules would hold, but the ignore files of the walked folder are still meant.
        return Nothing;
    }

    /// <summary>These rules and those of the folder's own ignore file.</summary>
    /// <exception cref="InputException">It is too large, or cannot be read: what it ignores is not known.</exception>
    public GitIgnore Enter(string folder)
    {
        var file = Path.Combine(folder, ".gitignore");
        if (this == Everything || !File.Exists(file) || FileKind.IsNeitherFileNorFolder(file))
            return this;
        return new GitIgnore(folder, [.. Lines(file).Select(IgnoreRule.Of).OfType<IgnoreRule>()], this);
    }

    public bool IsIgnored(string fullPath, bool isFolder)
    {
        for (var level = this; level is not null; level = level._outer)
        {
            if (level._rules.Count == 0)
                continue;
            var path = PortablePath.Of(Path.GetRelativePath(level._folder, fullPath)).Split('/');
            if (level._rules.FindLast(rule => rule.Matches(path, isFolder)) is { } last)
                return !last.IsNegated;
        }

        return this == Everything;
    }

    private static IEnumerable<string> Lines(string file)
    {
        try
        {
            using var reader = new StreamReader(file);
            if (reader.BaseStream.Length > MostBytes)
                throw new InputException(
                    new InputError(
                        file,
                        null,
                        "This file is larger than 1 MiB, so nothing that it could ignore was examined.",
                        "Shorten it, or name the files to examine one by one."
                    )
                );
            return reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r'));
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw new InputException(
                new InputError(
                    file,
                    null,
                    $"The file cannot be read, so nothing that it could ignore was examined: {SystemReason.Of(error)}"
                )
            );
        }
    }
}
