using System.ComponentModel;
using System.Runtime.InteropServices;

namespace PaperLint.Storage;

/// <summary>The ownership and link count of a file, on systems that have them.</summary>
/// <param name="Links">The number of hard links to the file.</param>
internal readonly record struct FileStatus(long Links, uint User, uint Group)
{
    private const int WorkingFolder = -100;
    private const uint BasicFields = 0x7FF;

    /// <param name="path">Must not be a link.</param>
    /// <returns>Null on systems that do not keep these.</returns>
    /// <exception cref="IOException">The file does not exist.</exception>
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
