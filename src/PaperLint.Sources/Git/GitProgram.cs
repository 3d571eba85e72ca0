namespace PaperLint.Sources.Git;

/// <summary>Where Git is installed.</summary>
/// <remarks>
/// Starting a program by its name alone looks into the working folder before the PATH, on every system that .NET runs on: a checkout with a
/// file called <c>git</c> would have it run.
/// </remarks>
internal static class GitProgram
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["git.exe"] : ["git"];

    /// <returns>Absolute; null where no folder of the PATH has it.</returns>
    public static string? Find() =>
        FoldersOfPath().SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(IsProgram);

    /// <summary>The folders that do not depend on where this process stands.</summary>
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
