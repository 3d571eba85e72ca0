using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace PaperLint.Yardsticks;

/// <summary>
/// Starts one process, waits for its end, and prints what Linux counted for it and its children: wall time and processor time in
/// microseconds, user and system apart, the most memory that any of them had in use at once, in bytes, and the exit code.
/// </summary>
/// <remarks>
/// A process of its own, because Linux counts the memory of the process that starts another as that other's, too: this one is small.
/// The figures are those of <c>wait4</c>; nothing is sampled.
/// </remarks>
internal static partial class MeasuredProcess
{
    private const string Nowhere = "/dev/null";
    private const int ReadWrite = 2;
    private const int NoControllingTerminal = 0x100;

    public static int Run(string output, string[] command)
    {
        var path = Nowhere;
        if (output == "terminal")
        {
            var terminal = OpenTerminal();
            path = TerminalOf(terminal);
            // Somebody must read what is printed, or the process would wait for it for ever.
            new Thread(() => Drain(terminal)) { IsBackground = true }.Start();
        }

        var (wall, status, usage) = Run(command, path);
        var exitCode = (status & 0x7F) == 0 ? status >> 8 & 0xFF : -(status & 0x7F);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(long)wall.TotalMicroseconds} {usage.UserMicroseconds} {usage.SystemMicroseconds} {1024 * usage.PeakKilobytes} {exitCode}"
            )
        );
        return 0;
    }

    private static unsafe (TimeSpan Wall, int Status, Usage Usage) Run(string[] command, string output)
    {
        var actions = new byte[256];
        var arguments = new nint[command.Length + 1];
        for (var i = 0; i < command.Length; i++)
            arguments[i] = Marshal.StringToCoTaskMemUTF8(command[i]);
        Check(InitActions(actions), "posix_spawn_file_actions_init");
        Check(AddOpen(actions, 0, Nowhere, 0, 0), "posix_spawn_file_actions_addopen");
        Check(AddOpen(actions, 1, output, ReadWrite | NoControllingTerminal, 0), "posix_spawn_file_actions_addopen");
        // On a terminal, progress is shown there too. Otherwise errors go where this process writes its own.
        if (output != Nowhere)
            Check(AddOpen(actions, 2, output, ReadWrite | NoControllingTerminal, 0), "posix_spawn_file_actions_addopen");
        var clock = Stopwatch.StartNew();
        Check(Spawn(out var process, command[0], actions, 0, arguments, Environ()), $"starting '{command[0]}'");
        if (Wait(process, out var status, 0, out var usage) != process)
            throw new InvalidOperationException("The process could not be waited for.");
        return (clock.Elapsed, status, usage);
    }

    /// <summary>The environment of this process as the system has it.</summary>
    private static nint Environ() => Marshal.ReadIntPtr(NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "environ"));

    private static int OpenTerminal()
    {
        var terminal = OpenPseudoTerminal(ReadWrite | NoControllingTerminal);
        if (terminal < 0 || Grant(terminal) != 0 || Unlock(terminal) != 0)
            throw new InvalidOperationException("No pseudo-terminal can be opened.");
        return terminal;
    }

    private static string TerminalOf(int terminal)
    {
        var name = new byte[128];
        Check(NameOf(terminal, name, name.Length), "ptsname_r");
        return System.Text.Encoding.UTF8.GetString(name.AsSpan(0, name.IndexOf((byte)0)));
    }

    private static void Drain(int terminal)
    {
        var buffer = new byte[1 << 14];
        // Until the process has opened the other end, there is nothing to read, and afterwards reading fails.
        while (true)
        {
            if (Read(terminal, buffer, buffer.Length) <= 0)
                Thread.Sleep(1);
        }
    }

    private static void Check(int error, string what)
    {
        if (error != 0)
            throw new InvalidOperationException($"{what} failed: {Marshal.GetPInvokeErrorMessage(error)}");
    }

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitActions(byte[] actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddOpen(byte[] actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "posix_spawnp", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Spawn(out int process, string file, byte[] actions, nint attributes, nint[] arguments, nint environment);

    [LibraryImport("libc", EntryPoint = "wait4")]
    private static partial int Wait(int process, out int status, int options, out Usage usage);

    [LibraryImport("libc", EntryPoint = "posix_openpt")]
    private static partial int OpenPseudoTerminal(int flags);

    [LibraryImport("libc", EntryPoint = "grantpt")]
    private static partial int Grant(int terminal);

    [LibraryImport("libc", EntryPoint = "unlockpt")]
    private static partial int Unlock(int terminal);

    [LibraryImport("libc", EntryPoint = "ptsname_r")]
    private static partial int NameOf(int terminal, byte[] name, nint length);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int descriptor, byte[] buffer, nint length);

    /// <summary>The beginning of <c>struct rusage</c> on 64-bit Linux; the rest is not used here.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private readonly struct Usage
    {
        private readonly long _userSeconds;
        private readonly long _userMicroseconds;
        private readonly long _systemSeconds;
        private readonly long _systemMicroseconds;
        private readonly long _peakKilobytes;

        public long UserMicroseconds => 1_000_000 * _userSeconds + _userMicroseconds;

        public long SystemMicroseconds => 1_000_000 * _systemSeconds + _systemMicroseconds;

        public long PeakKilobytes => _peakKilobytes;
    }
}
