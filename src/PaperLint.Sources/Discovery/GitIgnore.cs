using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Sources.Discovery;

/// <summary>
/// The ignore rules that apply in a folder: those of its own <c>.gitignore</c>, which come after those of the folders above it.
/// </summary>
/// <remarks>As in Git, the last matching rule of the innermost file that has one decides.</remarks>
public sealed class GitIgnore
{
    /// <summary>In bytes; the rules of a larger file would take too long to apply.</summary>
    private const long MostBytes = 1 << 20;

    private static readonly GitIgnore Nothing = new("", [], outer: null);
    private static readonly GitIgnore Everything = new("", [], outer: null);

    private readonly string _folder;
    private readonly List<IgnoreRule> _rules;
    private readonly GitIgnore? _outer;

    private GitIgnore(string folder, List<IgnoreRule> rules, GitIgnore? outer) => (_folder, _rules, _outer) = (folder, rules, outer);

    /// <summary>The rules from the folders above <paramref name="folder"/>, starting at the top of its checkout.</summary>
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

        // Outside of a checkout, no rules of folders above apply, but the ignore files in the searched folder itself still do.
        return Nothing;
    }

    /// <summary>These rules plus those of the folder's own ignore file.</summary>
    /// <exception cref="InputException">The ignore file is too large or cannot be read, so its rules are unknown.</exception>
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
