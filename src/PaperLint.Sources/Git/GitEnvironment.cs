namespace PaperLint.Sources.Git;

/// <summary>The environment and options for Git, which keep it from reading or running anything that a checkout names.</summary>
internal static class GitEnvironment
{
    /// <summary>
    /// Variables of this process that are passed on to Git. In a hook, they name its repository, index and quarantined objects. Others give
    /// the user's own configuration, the location of Git's own programs, and how Git LFS reaches its server and what it should not fetch
    /// (Git itself connects to none). All other Git variables are removed: they name programs to run or trace files to write, or change the
    /// meaning of paths and attributes.
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
        // Used by Git's own tests to simulate a checkout that belongs to another user.
        "GIT_TEST_ASSUME_DIFFERENT_OWNER",
    ];

    private static readonly string[] ProgramsToAskWith = ["SSH_ASKPASS", "PAGER"];

    /// <summary>
    /// No index is refreshed, no password is asked for, nothing is fetched, and messages are in English. Protocols are forbidden by a
    /// variable because a configuration could allow single ones again.
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
    /// Passed before every command; takes precedence over any configuration. The repository's own configuration is never read (see
    /// <see cref="SanitizedGitFolder"/>), but the user's may name programs that are not needed for queries.
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

    /// <param name="variables">The variables of this process, which are changed into those for Git.</param>
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

    /// <summary>Whether it is one of <c>GIT_CONFIG_COUNT</c>, <c>GIT_CONFIG_KEY_0</c>, <c>GIT_CONFIG_VALUE_0</c> and so on.</summary>
    private static bool IsCountedConfiguration(string name) =>
        name == "GIT_CONFIG_COUNT"
        || name.StartsWith("GIT_CONFIG_KEY_", StringComparison.Ordinal)
        || name.StartsWith("GIT_CONFIG_VALUE_", StringComparison.Ordinal);
}
