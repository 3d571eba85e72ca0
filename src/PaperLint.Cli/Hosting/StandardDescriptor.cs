using System.Runtime.InteropServices;

namespace PaperLint.Cli.Hosting;

/// <summary>Whether the streams that a process is given are there: a shell's <c>&gt;&amp;-</c> starts it without one.</summary>
/// <remarks>
/// The number is free then, and the runtime uses it for files of its own. What is written to standard output would go there, and reading
/// standard input would wait for ever. Such files are marked not to outlive the process; what comes from outside cannot be, or it would not
/// have come.
/// </remarks>
internal static class StandardDescriptor
{
    public const int Input = 0;
    public const int Output = 1;
    public const int Error = 2;

    private const int GetFlags = 1;
    private const int EndsWithProcess = 1;

    public static bool IsOpen(int number) =>
        OperatingSystem.IsWindows() || (Control(number, GetFlags) is var flags && flags >= 0 && (flags & EndsWithProcess) == 0);

    /// <summary>Whether two streams lead to the same file, pipe or terminal, or nobody can tell.</summary>
    public static bool AreAlike(int one, int other) => !OperatingSystem.IsLinux() || TargetOf(one) == TargetOf(other);

    private static string? TargetOf(int number) => new FileInfo($"/proc/self/fd/{number}").LinkTarget;

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Control(int descriptor, int command);
}
