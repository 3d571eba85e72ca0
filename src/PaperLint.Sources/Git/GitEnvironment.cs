namespace PaperLint.Sources.Git;

/// <summary>What Git is told besides its command, so that it reads and starts nothing that a checkout names.</summary>
internal static class GitEnvironment
{
    /// <summary>
    /// Variables of this process that Git gets. A hook finds its repository, index and quarantined objects by them, somebody's own
    /// configuration stands in them, where Git has its own programs, and how Git LFS reaches its server (Git itself reaches none) and what
    /// it is not to fetch. All others go: they name programs to run, files to write traces into,
    /// or give paths and attributes another meaning.
    /// </summary>
    private static readonly string[] Kept =
    [
        "GIT_INDEX_FILE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_QUARANTINE_PATH",
        "GIT_SHALLOW_FILE",
        "GIT_EXEC_PATH",
        "GIT_CONFIG_GLOBAL",
        "GIT_CONFIG_SYSTEM",
        "GIT_CONFIG_NOSYSTEM",
        "GIT_ATTR_NOSYSTEM",
        "GIT_CONFIG_PARAMETERS",
        "GIT_SSH",
        "GIT_SSH_COMMAND",
        "GIT_SSH_VARIANT",
        "GIT_SSL_NO_VERIFY",
        "GIT_SSL_CAINFO",
        "GIT_SSL_CAPATH",
        "GIT_LFS_SKIP_SMUDGE",
        "GIT_LFS_SKIP_DOWNLOAD_ERRORS",
        // Git's own means of trying how it refuses the checkouts of others.
        "GIT_TEST_ASSUME_DIFFERENT_OWNER",
    ];

    private static readonly string[] ProgramsToAskWith = ["SSH_ASKPASS", "PAGER"];

    /// <summary>
    /// No index is refreshed, nobody is asked for a password, nothing is fetched, and what is quoted from Git is English. Protocols are
    /// forbidden by a variable since a configuration may allow single ones again.
    /// </summary>
    private static readonly (string Name, string Value)[] Always =
    [
        ("GIT_OPTIONAL_LOCKS", "0"),
        ("GIT_TERMINAL_PROMPT", "0"),
        ("GIT_NO_LAZY_FETCH", "1"),
        ("GIT_ALLOW_PROTOCOL", "none"),
        ("LC_ALL", "C.UTF-8"),
        ("LANGUAGE", ""),
    ];

    /// <summary>
    /// Before every command, and stronger than any configuration. That of the repository is never read at all (see
    /// <see cref="PlainFolder"/>); somebody's own may want programs that nobody needs who only asks.
    /// </summary>
    public static readonly IReadOnlyList<string> Options =
    [
        "--no-pager",
        "-c",
        "safe.bareRepository=explicit",
        "-c",
        $"core.hooksPath={(OperatingSystem.IsWindows() ? "NUL" : "/dev/null")}",
        "-c",
        "core.fsmonitor=false",
        "-c",
        "core.untrackedCache=false",
        "-c",
        "core.askPass=",
        "-c",
        "submodule.recurse=false",
        "-c",
        "protocol.allow=never",
    ];

    /// <param name="variables">Those that this process has, to become those that Git gets.</param>
    public static void Restrict(IDictionary<string, string?> variables)
    {
        foreach (var name in variables.Keys.Where(IsLeftOut).ToList())
            variables.Remove(name);
        foreach (var (name, value) in Always)
            variables[name] = value;
    }

    private static bool IsLeftOut(string name) =>
        (
            name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)
            && !Kept.Contains(name, StringComparer.OrdinalIgnoreCase)
            && !IsCountedConfiguration(name)
        ) || ProgramsToAskWith.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is one of <c>GIT_CONFIG_COUNT</c>, <c>GIT_CONFIG_KEY_0</c>, <c>GIT_CONFIG_VALUE_0</c>.</summary>
    private static bool IsCountedConfiguration(string name) =>
        name == "GIT_CONFIG_COUNT"
        || name.StartsWith("GIT_CONFIG_KEY_", StringComparison.Ordinal)
        || name.StartsWith("GIT_CONFIG_VALUE_", StringComparison.Ordinal);
}
