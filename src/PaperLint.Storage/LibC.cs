using System.Runtime.InteropServices;

namespace PaperLint.Storage;

/// <summary>Functions that .NET does not provide; each returns -1 on failure.</summary>
internal static partial class LibC
{
    public const int ReadOnly = 0;

    private const string Library = "libc";

    [LibraryImport(Library, EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int Open(string path, int flags);

    [LibraryImport(Library, EntryPoint = "fsync", SetLastError = true)]
    public static partial int Sync(int file);

    [LibraryImport(Library, EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int file);

    [LibraryImport(Library, EntryPoint = "lchown", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int ChangeOwner(string path, uint user, uint group);

    [LibraryImport(Library, EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int Link(string path, string name);

    /// <summary>The user whose rights the process has.</summary>
    [LibraryImport(Library, EntryPoint = "geteuid")]
    public static partial uint EffectiveUser();

    /// <summary>Linux only.</summary>
    [LibraryImport(Library, EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int Status(int folder, string path, int flags, uint mask, out LinuxStatus status);

    /// <summary>macOS on Apple processors.</summary>
    [LibraryImport(Library, EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int Status(string path, out MacStatus status);

    /// <summary>macOS on Intel processors.</summary>
    [LibraryImport(Library, EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int StatusOfIntel(string path, out MacStatus status);

    /// <summary>macOS only; pass 0 as <paramref name="state"/>.</summary>
    [LibraryImport(Library, EntryPoint = "copyfile", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int CopyFile(string from, string to, nint state, uint flags);

    /// <summary>Linux only, as are the functions below.</summary>
    /// <returns>The number of bytes in the list.</returns>
    [LibraryImport(Library, EntryPoint = "llistxattr", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial nint ListAttributes(string path, Span<byte> names, nuint size);

    [LibraryImport(Library, EntryPoint = "lgetxattr", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial nint GetAttribute(string path, string name, Span<byte> value, nuint size);

    [LibraryImport(Library, EntryPoint = "lsetxattr", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int SetAttribute(string path, string name, ReadOnlySpan<byte> value, nuint size, int flags);

    [LibraryImport(Library, EntryPoint = "lremovexattr", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int RemoveAttribute(string path, string name);

    /// <summary>The layout is the same on all processors.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    public struct LinuxStatus
    {
        [FieldOffset(16)]
        public uint Links;

        [FieldOffset(20)]
        public uint User;

        [FieldOffset(24)]
        public uint Group;
    }

    [StructLayout(LayoutKind.Explicit, Size = 256)]
    public struct MacStatus
    {
        [FieldOffset(6)]
        public ushort Links;

        [FieldOffset(16)]
        public uint User;

        [FieldOffset(20)]
        public uint Group;
    }
}
