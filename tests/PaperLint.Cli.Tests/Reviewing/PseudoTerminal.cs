using System.Collections;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Win32.SafeHandles;

namespace PaperLint.Cli.Tests.Reviewing;

/// <summary>A real pseudoterminal for one process, created by system calls; needs nothing but Linux.</summary>
internal sealed partial class PseudoTerminal : IDisposable
{
    private const int ReadWrite = 2;
    private const int NoControllingTerminal = 0x100;
    private const int CloseOnExec = 0x80000;
    private const short NewSession = 0x80;
    private const short DefaultSignals = 0x04;
    private const int Interrupt = 2;
    private const nuint SetWindowSize = 0x5414;
    private const int RoomForStruct = 1024;

    private readonly FileStream _master;
    private readonly int _descriptor;
    private readonly string _name;
    private readonly StringBuilder _seen = new();
    private readonly Thread _reading;
    private readonly int _process;
    private int _marked;

    private PseudoTerminal(string folder, ushort columns, ushort rows, string[] command)
    {
        _descriptor = Check(posix_openpt(ReadWrite | NoControllingTerminal | CloseOnExec));
        Check(grantpt(_descriptor));
        Check(unlockpt(_descriptor));
        var name = new byte[128];
        Check(ptsname_r(_descriptor, name, (nuint)name.Length));
        _name = Encoding.UTF8.GetString(name, 0, Array.IndexOf(name, (byte)0));
        Resize(columns, rows);
        _master = new FileStream(new SafeFileHandle(_descriptor, ownsHandle: true), FileAccess.ReadWrite, bufferSize: 0);
        ModeAtStart = Mode();
        _process = Spawn(["sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", folder, .. command]);
        _reading = new Thread(Read) { IsBackground = true };
        _reading.Start();
    }

    /// <summary>The terminal's mode before the process used it.</summary>
    public string ModeAtStart { get; }

    /// <summary>Everything that was printed, including escape sequences.</summary>
    public string Printed
    {
        get
        {
            lock (_seen)
                return _seen.ToString();
        }
    }

    /// <summary>Starts the command; if no pseudoterminal can be created in this way, the test is skipped.</summary>
    public static PseudoTerminal Start(string folder, int columns, int rows, params string[] command)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/dev/ptmx"), "Terminals are made in another way here.");
        return new PseudoTerminal(folder, (ushort)columns, (ushort)rows, command);
    }

    /// <summary>All settings that decide what keys do and whether they are echoed.</summary>
    public string Mode()
    {
        var termios = new byte[RoomForStruct];
        Check(tcgetattr(_descriptor, termios));
        return Convert.ToHexString(termios);
    }

    public void Resize(ushort columns, ushort rows) => Check(ioctl(_descriptor, SetWindowSize, [rows, columns, 0, 0]));

    public void Type(string keys)
    {
        lock (_seen)
            _marked = _seen.Length;
        _master.Write(Encoding.UTF8.GetBytes(keys));
    }

    /// <summary>Waits until a text is printed after the last typed keys.</summary>
    public void Await(string text)
    {
        var end = DateTime.UtcNow.AddSeconds(60);
        while (DateTime.UtcNow < end)
        {
            lock (_seen)
            {
                if (_seen.ToString(_marked, _seen.Length - _marked).Contains(text, StringComparison.Ordinal))
                    return;
            }

            Thread.Sleep(10);
        }

        Assert.Fail($"'{text}' did not come after the last keys:\n{Escape().Replace(Printed[_marked..], "")}");
    }

    /// <summary>Types keys, and waits for the text that they cause.</summary>
    public void Type(string keys, string then)
    {
        Type(keys);
        Await(then);
    }

    public void Signal(int signal) => Check(kill(_process, signal));

    /// <returns>The exit code, or minus the number of the signal that ended it.</returns>
    public int AwaitExit()
    {
        var end = DateTime.UtcNow.AddSeconds(60);
        int status;
        while (waitpid(_process, out status, 1) == 0)
        {
            Assert.True(DateTime.UtcNow < end, $"The process does not end:\n{Printed}");
            Thread.Sleep(10);
        }

        _reading.Join(TimeSpan.FromSeconds(10));
        return (status & 0x7F) == 0 ? (status >> 8) & 0xFF : -(status & 0x7F);
    }

    public void Dispose()
    {
        // The process id cannot be reused before the process is waited for.
        if (waitpid(_process, out _, 1) == 0)
        {
            _ = kill(_process, 9);
            _ = waitpid(_process, out _, 0);
        }

        _master.Dispose();
    }

    private void Read()
    {
        var decoder = Encoding.UTF8.GetDecoder();
        var (bytes, chars) = (new byte[4096], new char[4096]);
        try
        {
            for (int read; (read = _master.Read(bytes)) > 0; )
            {
                var count = decoder.GetChars(bytes.AsSpan(0, read), chars, flush: false);
                lock (_seen)
                    _seen.Append(chars, 0, count);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The last process that used the terminal has ended.
        }
    }

    /// <summary>
    /// The first terminal that a session leader opens becomes its controlling terminal, so that Ctrl-C reaches the process.
    /// </summary>
    private int Spawn(string[] arguments)
    {
        var (actions, attributes, signals) = (
            Marshal.AllocHGlobal(RoomForStruct),
            Marshal.AllocHGlobal(RoomForStruct),
            Marshal.AllocHGlobal(RoomForStruct)
        );
        try
        {
            Check(posix_spawn_file_actions_init(actions));
            Check(posix_spawn_file_actions_addopen(actions, 0, _name, ReadWrite, 0));
            Check(posix_spawn_file_actions_adddup2(actions, 0, 1));
            Check(posix_spawn_file_actions_adddup2(actions, 0, 2));
            Check(posix_spawnattr_init(attributes));
            Check(posix_spawnattr_setflags(attributes, NewSession | DefaultSignals));
            // If the tests run in the background, they may ignore Ctrl-C, and the process would inherit that.
            Check(sigemptyset(signals));
            Check(sigaddset(signals, Interrupt));
            Check(posix_spawnattr_setsigdefault(attributes, signals));
            var variables = Environment
                .GetEnvironmentVariables()
                .Cast<DictionaryEntry>()
                .Where(variable => variable.Key is not ("TERM" or "NO_COLOR"))
                .Select(variable => $"{variable.Key}={variable.Value}");
            string?[] environment = [.. variables, "TERM=xterm", null];
            Check(posix_spawn(out var process, "/bin/sh", actions, attributes, [.. arguments, null], environment));
            _ = posix_spawn_file_actions_destroy(actions);
            _ = posix_spawnattr_destroy(attributes);
            return process;
        }
        finally
        {
            Marshal.FreeHGlobal(actions);
            Marshal.FreeHGlobal(attributes);
            Marshal.FreeHGlobal(signals);
        }
    }

    private static int Check(int result) =>
        result < 0 ? throw new IOException($"The system made no terminal: error {Marshal.GetLastPInvokeError()}.") : result;

    [GeneratedRegex(@"\e\[[?\d;]*[A-Za-z]", RegexOptions.None, 5000)]
    private static partial Regex Escape();

#pragma warning disable SYSLIB1054 // The generated form needs unsafe code in the whole project, only for a dozen calls in one test.
#pragma warning disable IDE1006 // These are the names that the system uses.
    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int posix_openpt(int flags);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int grantpt(int descriptor);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int unlockpt(int descriptor);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ptsname_r(int descriptor, byte[] name, nuint length);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int tcgetattr(int descriptor, byte[] termios);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ioctl(int descriptor, nuint request, ushort[] size);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int kill(int process, int signal);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int waitpid(int process, out int status, int options);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int posix_spawn_file_actions_init(nint actions);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int posix_spawn_file_actions_addopen(
        nint actions,
        int descriptor,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        int flags,
        uint mode
    );

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int posix_spawn_file_actions_adddup2(nint actions, int from, int to);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int posix_spawn_file_actions_destroy(nint actions);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int posix_spawnattr_init(nint attributes);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int posix_spawnattr_setflags(nint attributes, short flags);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int posix_spawnattr_setsigdefault(nint attributes, nint signals);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int sigemptyset(nint signals);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int sigaddset(nint signals, int signal);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int posix_spawnattr_destroy(nint attributes);

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int posix_spawn(
        out int process,
        [MarshalAs(UnmanagedType.LPUTF8Str)] string path,
        nint actions,
        nint attributes,
        [MarshalAs(UnmanagedType.LPArray, ArraySubType = UnmanagedType.LPStr)] string?[] arguments,
        [MarshalAs(UnmanagedType.LPArray, ArraySubType = UnmanagedType.LPStr)] string?[] environment
    );
#pragma warning restore IDE1006, SYSLIB1054
}
