namespace PaperLint.Sources.Git;

/// <summary>Finds the installed Git.</summary>
/// <remarks>
/// On every system that .NET runs on, starting a program by its name alone looks in the working folder before the PATH, so a file called
/// <c>git</c> in a checkout would be run.
/// </remarks>
internal static class GitProgram
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["git.exe"] : ["git"];

    /// <returns>Absolute; null if no folder of the PATH contains Git.</returns>
    public static string? Find() =>
        FoldersOfPath().SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(IsProgram);

    /// <summary>Only absolute folders, which do not depend on the working folder.</summary>
    private static IEnumerable<string> FoldersOfPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(Path.IsPathFullyQualified);

    private static bool IsProgram(string file) =>
        File.Exists(file)
        && (
            OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(file) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute))
                != UnixFileMode.None
        );
}
