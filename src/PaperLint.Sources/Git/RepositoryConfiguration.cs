using System.Text;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Sources.Git;

/// <summary>
/// The harmless part of a repository's own configuration that affects what Git answers: how objects are stored, how files are written, what
/// branches track.
/// </summary>
internal static class RepositoryConfiguration
{
    /// <summary>In bytes; even thousands of branches need less than a tenth of this.</summary>
    private const long Longest = 8 << 20;

    private static readonly string[] Core =
    [
        "core.repositoryformatversion",
        "core.filemode",
        "core.ignorecase",
        "core.precomposeunicode",
        "core.symlinks",
        "core.autocrlf",
        "core.eol",
        "core.checkroundtripencoding",
        "core.trustctime",
        "core.checkstat",
        "core.sparsecheckout",
        "core.sparsecheckoutcone",
        "core.bigfilethreshold",
        "remote.pushdefault",
        "push.default",
    ];

    /// <summary>Keys that are kept for every branch, remote or URL. CI systems use a header to let Git LFS fetch.</summary>
    private static readonly (string Section, string[] Names)[] Named =
    [
        ("branch", ["remote", "merge", "pushremote"]),
        ("remote", ["fetch", "url", "lfsurl"]),
        ("http", ["extraheader"]),
    ];

    /// <summary>Schemes that name neither a program nor a path on this machine.</summary>
    private static readonly string[] Schemes = ["https://", "http://", "ssh://", "git://"];

    /// <param name="into">
    /// The folder that will contain the configuration, still empty: Git is run there so that it finds no other configuration.
    /// </param>
    /// <returns>The text of a Git configuration file.</returns>
    /// <exception cref="InputException">Git cannot read it.</exception>
    public static string Plain(GitFolders folders, string into, CancellationToken cancellation)
    {
        var file = Path.Combine(folders.Shared, "config");
        var git = GitProcess.WithoutRepository(into);
        var plain = new StringBuilder("[core]\n\tbare = false\n");
        // A pipe is not read.
        var entries =
            File.Exists(file) && !FileKind.IsNeitherFileNorFolder(file) && new FileInfo(file).Length is > 0 and var length
                ? length <= Longest
                    ? Entries(git, file, cancellation)
                    : throw Refused(file, "it is larger than 8 MB")
                : [];
        foreach (var (key, value) in entries.Where(entry => IsPlain(entry.Key, entry.Value)))
            Write(plain, key, value);
        // Do not trust the repository's filter command, only that it uses Git LFS; Git reads the user's own command itself.
        if (entries.Any(entry => entry.Key.StartsWith("filter.lfs.", StringComparison.Ordinal)))
        {
            if (!git.Ask(cancellation, "config", "--get-regexp", @"^filter\.lfs\.(process|smudge|clean)$").IsGood)
                plain.Append("[filter \"lfs\"]\n\tprocess = git-lfs filter-process\n\trequired = true\n");
        }

        Write(plain, "lfs.storage", Path.Combine(folders.Shared, "lfs"));
        return plain.ToString();
    }

    private static List<(string Key, string Value)> Entries(GitProcess git, string file, CancellationToken cancellation)
    {
        var answer = git.Ask(cancellation, "config", "--file", file, "--no-includes", "--list", "-z");
        if (!answer.IsGood)
            throw Refused(file, answer.Complaint);
        // <key> LF <value>; a key without LF means true.
        return
        [
            .. answer.Parts.Select(part =>
                part.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? (part[..end], part[(end + 1)..]) : (part, "true")
            ),
        ];
    }

    private static bool IsPlain(string key, string value)
    {
        if (Core.Contains(key, StringComparer.Ordinal))
            return true;
        var (section, name) = (key[..key.IndexOf('.', StringComparison.Ordinal)], key[(key.LastIndexOf('.') + 1)..]);
        if (section == "extensions")
            return name is not ("worktreeconfig" or "partialclone");
        return Named.Any(named => named.Section == section && named.Names.Contains(name, StringComparer.Ordinal))
            && (!name.EndsWith("url", StringComparison.Ordinal) || IsElsewhere(value));
    }

    private static bool IsElsewhere(string address) =>
        Schemes.FirstOrDefault(scheme => address.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) is { } known
            ? !address[known.Length..].StartsWith('-')
            // git@host:owner/name
            : address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
                && address.IndexOf(':', StringComparison.Ordinal) is var colon
                && colon > at + 1
                && address[0] != '-'
                && address[at + 1] != '-'
                && !address.Contains("::", StringComparison.Ordinal)
                && address.AsSpan(0, colon).IndexOf('/') < 0;

    private static void Write(StringBuilder plain, string key, string value)
    {
        var (first, last) = (key.IndexOf('.', StringComparison.Ordinal), key.LastIndexOf('.'));
        plain.Append('[').Append(key, 0, first);
        if (last > first)
            plain.Append(" \"").Append(Escaped(key[(first + 1)..last])).Append('"');
        plain
            .Append("]\n\t")
            .Append(key, last + 1, key.Length - last - 1)
            .Append(" = \"")
            .Append(Escaped(value).Replace("\n", "\\n", StringComparison.Ordinal))
            .Append("\"\n");
    }

    private static string Escaped(string text) =>
        text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private static InputException Refused(string file, string why) =>
        new(
            new InputError(
                null,
                null,
                $"Git cannot use this checkout: its configuration '{file}' cannot be read: {why}",
                "Fix it, or work without Git: paperlint baseline"
            )
        );
}
