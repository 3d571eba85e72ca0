using System.Runtime.InteropServices;

namespace PaperLint.Cli.Hosting;

/// <summary>Whether the standard streams of a process are open: a shell's <c>&gt;&amp;-</c> starts it without one.</summary>
/// <remarks>
/// The descriptor's number is then free, and the runtime uses it for a file of its own. Output would be written to that file, and reading
/// standard input would block forever. Such files are marked close-on-exec; streams that were passed to the process cannot be, or they
/// would not have been passed.
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

    /// <summary>Whether two streams refer to the same file, pipe or terminal, or this is unknown.</summary>
    public static bool AreSameTarget(int one, int other) => !OperatingSystem.IsLinux() || TargetOf(one) == TargetOf(other);

    private static string? TargetOf(int number) => new FileInfo($"/proc/self/fd/{number}").LinkTarget;

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int Control(int descriptor, int command);
}
