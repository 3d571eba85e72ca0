using System.Buffers;
using System.Text;

namespace PaperLint.Storage.Caching;

/// <summary>What is where in a cache, and how it is recognised.</summary>
/// <param name="folder">Absolute.</param>
internal sealed class CacheLayout(string folder)
{
    private const UnixFileMode ForOthers =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <summary>The first line marks any cache (https://bford.info/cachedir/), the second one of PaperLint.</summary>
    private const string MarkText =
        "Signature: 8a477f597d28d172789f06886806bc55\n# PaperLint keeps results of earlier runs here. To delete them: paperlint clean\n";

    private const string EntryEnding = ".result";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    public string Folder { get; } = folder;

    public string Mark { get; } = Path.Combine(folder, "CACHEDIR.TAG");

    /// <summary>The folder of the entries.</summary>
    public string Entries { get; } = Path.Combine(folder, "results");

    /// <summary>A file that was last written when old entries were last looked for.</summary>
    public string Swept { get; } = Path.Combine(folder, "swept");

    /// <summary>The path of an entry.</summary>
    /// <param name="name">A hash.</param>
    public string EntryOf(ReadOnlySpan<byte> name) => Path.Combine(Entries, Convert.ToHexStringLower(name) + EntryEnding);

    public static void WriteMark(Stream stream) => stream.Write(Encoding.ASCII.GetBytes(MarkText));

    /// <summary>The entries that there are.</summary>
    public IEnumerable<FileInfo> AllEntries() => Files().Where(file => IsEntry(file.Name));

    /// <summary>Entries that somebody began to write before a moment.</summary>
    public IEnumerable<FileInfo> AllDrafts(DateTime olderThan) =>
        Files().Where(file => DraftName.Is(file.Name) && file.LastWriteTimeUtc < olderThan);

    /// <summary>Why the folder cannot be used, as a sentence; null if it can, or does not exist yet.</summary>
    public string? WhyNotUsable()
    {
        if (!Path.Exists(Folder) && new FileInfo(Folder).LinkTarget is null)
            return null;
        if (!IsFolder(Folder))
            return new FileInfo(Folder).LinkTarget is null ? "It is a file." : "It is a link.";
        // Nothing that somebody else may have put there is even opened.
        if (WhyNotOwn(Folder) is { } foreign)
            return foreign;
        // Another run may be about to mark it.
        if (!IsMarked() && Directory.EnumerateFileSystemEntries(Folder).Any(path => !DraftName.Is(Path.GetFileName(path))))
            return "It contains something else.";
        if (!IsMarked())
            return null;
        return WhyOpen(Folder) ?? (Path.Exists(Entries) || new FileInfo(Entries).LinkTarget is not null ? WhyNotEntries() : null);
    }

    private string? WhyNotEntries() =>
        IsFolder(Entries) ? WhyNotOwn(Entries) ?? WhyOpen(Entries) : "Its folder of results is a link or a file.";

    /// <summary>Who closes the folder now does not know what others have put there before.</summary>
    private static string? WhyOpen(string folder) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & ForOthers) != UnixFileMode.None
            ? "Others may have written into it; delete it."
            : null;

    private IEnumerable<FileInfo> Files() =>
        IsFolder(Entries)
            ? new DirectoryInfo(Entries).EnumerateFiles("*", new EnumerationOptions { AttributesToSkip = FileAttributes.Directory })
            : [];

    private static string? WhyNotOwn(string folder) =>
        FileStatus.Of(folder) is { } status && status.User != LibC.EffectiveUser() ? "It belongs to another user." : null;

    private static bool IsFolder(string path) => new DirectoryInfo(path) is { Exists: true, LinkTarget: null };

    private bool IsMarked() =>
        new FileInfo(Mark) is { Exists: true, LinkTarget: null, Length: > 0 and < 1_000 } && File.ReadAllText(Mark) == MarkText;

    private static bool IsEntry(string name) =>
        name.Length == 64 + EntryEnding.Length
        && name.EndsWith(EntryEnding, StringComparison.Ordinal)
        && name.AsSpan(0, 64).IndexOfAnyExcept(HexDigits) < 0;
}
