using System.Diagnostics;

namespace PaperLint.Tests.Fixing;

/// <summary>A folder in which nothing can be created, not even by root, who is not stopped by permissions.</summary>
internal sealed class LockedFolder : IDisposable
{
    private readonly string _path;

    private LockedFolder(string path) => _path = path;

    private static bool IsPossible { get; } = Try();

    public static LockedFolder Lock(string path)
    {
        Assert.SkipUnless(IsPossible, "No folder can be locked against this user.");
        Set(path, isLocked: true);
        return new LockedFolder(path);
    }

    public void Dispose() => Set(_path, isLocked: false);

    private static bool Try()
    {
        if (OperatingSystem.IsWindows())
            return false;
        var folder = Directory.CreateTempSubdirectory("paperlint-lock-").FullName;
        try
        {
            Set(folder, isLocked: true);
            File.WriteAllText(Path.Combine(folder, "x"), "");
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return true;
        }
        finally
        {
            Set(folder, isLocked: false);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Set(string path, bool isLocked)
    {
        if (Environment.IsPrivilegedProcess && OperatingSystem.IsLinux())
            Command.Run("chattr", isLocked ? "+i" : "-i", path);
        else if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                path,
                UnixFileMode.UserRead | UnixFileMode.UserExecute | (isLocked ? UnixFileMode.None : UnixFileMode.UserWrite)
            );
    }
}

/// <summary>A small separate file system, in memory.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _path;

    private SmallDisk(string path) => _path = path;

    private static bool IsPossible { get; } = Try();

    public static SmallDisk Mount(string path, int kilobytes)
    {
        Assert.SkipUnless(IsPossible, "This user cannot mount a small disk.");
        Directory.CreateDirectory(path);
        if (!Command.Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "none", path))
            throw new IOException("The disk cannot be mounted.");
        return new SmallDisk(path);
    }

    public void Dispose() => Command.Run("umount", _path);

    private static bool Try()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return false;
        var folder = Directory.CreateTempSubdirectory("paperlint-disk-").FullName;
        var isPossible = Command.Run("mount", "-t", "tmpfs", "-o", "size=16k", "none", folder);
        if (isPossible)
            Command.Run("umount", folder);
        Directory.Delete(folder);
        return isPossible;
    }
}

/// <summary>Runs programs of the system.</summary>
internal static class Command
{
    public static bool Run(string name, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(name, arguments) { RedirectStandardError = true, UseShellExecute = false }
            )!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
