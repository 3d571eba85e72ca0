using System.ComponentModel;
using System.Runtime.InteropServices;

namespace PaperLint.Storage;

/// <summary>What a system with users keeps about a file.</summary>
/// <param name="Links">How many names the file has.</param>
internal readonly record struct FileStatus(long Links, uint User, uint Group)
{
    private const int WorkingFolder = -100;
    private const uint BasicFields = 0x7FF;

    /// <param name="path">No link.</param>
    /// <returns>Null where the system keeps nothing of the kind.</returns>
    /// <exception cref="IOException">There is no such file.</exception>
    public static FileStatus? Of(string path)
    {
        if (OperatingSystem.IsLinux())
            return LibC.Status(WorkingFolder, path, 0, BasicFields, out var linux) == 0
                ? new FileStatus(linux.Links, linux.User, linux.Group)
                : throw Unknown(path);
        if (!OperatingSystem.IsMacOS())
            return null;
        var result =
            RuntimeInformation.ProcessArchitecture == Architecture.X64 ? LibC.StatusOfIntel(path, out var mac) : LibC.Status(path, out mac);
        return result == 0 ? new FileStatus(mac.Links, mac.User, mac.Group) : throw Unknown(path);
    }

    private static FileNotFoundException Unknown(string path) => new(new Win32Exception(Marshal.GetLastPInvokeError()).Message, path);
}
