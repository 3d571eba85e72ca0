using System.Security.Cryptography;
using PaperLint.Findings;
using PaperLint.Storage;
using PaperLint.Text;

namespace PaperLint.Fixing.Journals;

/// <summary>Random bytes that show that a journal was written by this user on this machine; kept outside of every checkout.</summary>
public sealed class JournalKey
{
    public const string FileName = "journal.key";

    private const int Bytes = 32;

    private readonly byte[] _bytes;

    private JournalKey(byte[] bytes) => _bytes = bytes;

    /// <summary>The folder where programs keep state of a user on a machine.</summary>
    /// <param name="variable">Gives the value of an environment variable, or null.</param>
    /// <returns>Null if the environment does not name such a folder.</returns>
    public static string? FolderOf(Func<string, string?> variable)
    {
        if (Rooted("XDG_STATE_HOME") is { } state)
            return Path.Combine(state, "paperlint");
        if (OperatingSystem.IsWindows())
            return Rooted("LOCALAPPDATA") is { } local ? Path.Combine(local, "paperlint") : null;
        return Rooted("HOME") is { } home ? Path.Combine(home, ".local", "state", "paperlint") : null;

        string? Rooted(string name) => variable(name) is { } value && Path.IsPathFullyQualified(value) ? value : null;
    }

    /// <param name="folder">As <see cref="FolderOf"/> returns it.</param>
    /// <returns>Null if there is no key yet.</returns>
    /// <exception cref="InputException">There is a key that cannot be used.</exception>
    public static JournalKey? Find(string? folder)
    {
        if (folder is null || (Path.Combine(folder, FileName) is var path && !File.Exists(path)))
            return null;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~PendingFile.ForOwner) != UnixFileMode.None)
                throw Unusable(path, "Others may read or write it.");
            var bytes = new byte[Bytes + 1];
            return file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == Bytes
                ? new JournalKey(bytes[..Bytes])
                : throw Unusable(path, "It is damaged.");
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw Unusable(path, SystemReason.Of(error));
        }
    }

    /// <summary>The key of the user, created if there is none yet.</summary>
    /// <inheritdoc cref="Find"/>
    public static JournalKey Make(string? folder)
    {
        if (folder is null)
            throw new InputException(
                new InputError(null, null, "No private folder is known for the key that signs journals.", "Set HOME or XDG_STATE_HOME.")
            );
        if (Find(folder) is { } there)
            return there;
        try
        {
            Directory.CreateDirectory(folder);
            DraftName.SweepStale(folder);
            using var file = PendingFile.In(folder, PendingFile.ForOwner);
            file.Stream.Write(RandomNumberGenerator.GetBytes(Bytes));
            MoveUnlessThere(file, Path.Combine(folder, FileName));
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw new InputException(
                [new InputError(folder, null, $"The key that signs journals cannot be stored here: {SystemReason.Of(error)}")],
                error
            );
        }

        return Find(folder)!;
    }

    internal byte[] Sign(ReadOnlySpan<byte> content) => HMACSHA256.HashData(_bytes, content);

    private static void MoveUnlessThere(PendingFile file, string path)
    {
        try
        {
            file.MoveTo(path, replaces: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another run was faster, and its key can be used just as well.
        }
    }

    private static InputException Unusable(string path, string why) =>
        new(
            new InputError(
                path,
                null,
                $"This key for signing journals cannot be used: {why}",
                "Delete it to have a new one created. Journals signed with it then need --trust-journal."
            )
        );
}
