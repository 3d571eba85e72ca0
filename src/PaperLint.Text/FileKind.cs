using System.Runtime.InteropServices;

namespace PaperLint.Text;

/// <summary>
/// Tells files from what only has a name like one: to open a pipe that nobody writes into takes for ever, and what a device gives never
/// ends.
/// </summary>
public static class FileKind
{
    private const int KindMask = 0xF000;
    private const int File = 0x8000;
    private const int Folder = 0x4000;

    /// <summary>
    /// Whether a path, through links, leads to a pipe, a socket or a device. What is not there, or cannot be looked at, is none of these.
    /// </summary>
    public static bool IsNeitherFileNorFolder(string path) =>
        !OperatingSystem.IsWindows() && Status(path, out var status) == 0 && (status.Mode & KindMask) is not (File or Folder);

    /// <summary>The runtime's own layer over the system's <c>stat</c>, the same on every system that has one.</summary>
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

        /// <summary>Room for what a later runtime may add.</summary>
        public long Reserved;
        public long ReservedToo;
    }
}
