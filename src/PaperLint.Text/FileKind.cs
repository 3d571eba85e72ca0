using System.Runtime.InteropServices;

namespace PaperLint.Text;

/// <summary>
/// Distinguishes files from pipes, sockets and devices: opening a pipe without a writer blocks forever, and a device may never end.
/// </summary>
public static class FileKind
{
    private const int KindMask = 0xF000;
    private const int File = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>
    /// Whether a path, with links followed, leads to a pipe, a socket or a device. False if nothing is there or it cannot be examined.
    /// </summary>
    public static bool IsNeitherFileNorFolder(string path) =>
        !OperatingSystem.IsWindows() && Status(path, out var status) == 0 && (status.Mode & KindMask) is not (File or Folder);

    /// <summary>The .NET runtime's wrapper of <c>stat</c>, which has the same layout on every Unix system.</summary>
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int Status([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out FileStatus status);

    [StructLayout(LayoutKind.Sequential)]
    private struct FileStatus
    {
        public int Flags;
        public int Mode;
        public uint User;
        public uint Group;
        public long Size;
        public long AccessTime;
        public long AccessNanoseconds;
        public long ModificationTime;
        public long ModificationNanoseconds;
        public long ChangeTime;
        public long ChangeNanoseconds;
        public long BirthTime;
        public long BirthNanoseconds;
        public long Device;
        public long RawDevice;
        public long Number;
        public uint UserFlags;

        /// <summary>Reserved for fields that a later runtime may add.</summary>
        public long Reserved;
        public long ReservedToo;
    }
}
