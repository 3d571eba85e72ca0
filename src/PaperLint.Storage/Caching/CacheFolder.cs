using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Storage.Caching;

/// <summary>
/// A folder of this user in which results of earlier runs are kept, each in an entry of its own. It is created when the first is stored.
/// </summary>
/// <remarks>
/// <para>
/// Everything in it can be made again, so nothing that goes wrong here fails a run: what cannot be read is not there, and what cannot be
/// written is not kept. What is in it must have been written by this user, though, because a run reports what an entry says: the folder
/// must belong to the user and be closed to all others, and links are not followed.
/// </para>
/// <para>
/// Any number of runs can use it at the same time: an entry is moved to its name in one step, and its name says what it is the result of.
/// </para>
/// </remarks>
public sealed class CacheFolder
{
    private const UnixFileMode ForOwner = PendingFile.ForOwner | UnixFileMode.UserExecute;

    private readonly CacheLayout _layout;

    /// <summary>How much this instance has stored, in bytes.</summary>
    private long _stored;

    /// <summary>
    /// Whether the folder is there and was checked; what somebody else creates after that check, where there was nothing, is not used.
    /// </summary>
    private bool _isThere;

    private CacheFolder(CacheLayout layout) => (_layout, _isThere) = (layout, Directory.Exists(layout.Entries));

    /// <summary>Where it is, absolute.</summary>
    public string FullPath => _layout.Folder;

    /// <summary>The folder at a path; it need not exist yet.</summary>
    /// <param name="path">Absolute.</param>
    /// <exception cref="InputException">The folder cannot be trusted, or is something else.</exception>
    public static CacheFolder At(string path)
    {
        // What is there is looked at before it is checked, not after.
        var folder = new CacheFolder(new CacheLayout(Path.TrimEndingDirectorySeparator(path)));
        return Objection(folder._layout) is { } error ? throw new InputException(error) : folder;
    }

    /// <summary>Finds an entry.</summary>
    /// <param name="name">What it is the result of, as a hash.</param>
    /// <returns>Null if there is none, or it is damaged.</returns>
    public CacheEntry? Find(ReadOnlySpan<byte> name) => _isThere ? CacheEntry.Open(_layout.EntryOf(name), name) : null;

    /// <summary>Begins to write an entry; null if nothing can be written here.</summary>
    /// <inheritdoc cref="Find"/>
    public EntryDraft? Begin(ReadOnlySpan<byte> name)
    {
        try
        {
            Create();
            return new EntryDraft(PendingFile.In(_layout.Entries, PendingFile.ForOwner), _layout.EntryOf(name), name, Count);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return null;
        }
    }

    /// <summary>Call at the end of a run: keeps the folder from growing.</summary>
    public void Tidy()
    {
        // Also if nothing was stored: what nobody uses grows old all the same.
        if (_isThere)
            new CacheSweep(_layout).RunIfDue(_stored);
        _stored = 0;
    }

    /// <summary>Deletes everything that PaperLint keeps in the folder, and nothing else.</summary>
    /// <exception cref="IOException">Something cannot be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public CleanedCache Clean() => new CacheSweep(_layout).DeleteAll();

    private void Count(long bytes)
    {
        _stored += bytes;
        // A run over many large files must not fill the disk meanwhile.
        if (_stored >= CacheSweep.Much)
            Tidy();
    }

    private void Create()
    {
        if (_isThere)
            return;
        CreateForOwner(_layout.Folder);
        // Without the mark, the folder would be taken for somebody else's; with it, backups leave the folder out.
        if (!File.Exists(_layout.Mark))
            WholeFile.Write(_layout.Mark, CacheLayout.WriteMark);
        CreateForOwner(_layout.Entries);
        ThrowUnlessUsable();
        _isThere = true;
    }

    private void CreateForOwner(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, ForOwner);
        // Somebody may have been faster since the folder was found missing: nothing of theirs is changed.
        ThrowUnlessUsable();
        // An empty folder that the user has made may be open to others.
        if (File.GetUnixFileMode(folder) != ForOwner)
            File.SetUnixFileMode(folder, ForOwner);
    }

    private void ThrowUnlessUsable()
    {
        if (_layout.WhyNotUsable() is { } reason)
            throw new IOException(reason);
    }

    private static InputError? Objection(CacheLayout layout)
    {
        try
        {
            if (IsInProject(layout.Folder) || IsInProject(RealPath.Of(layout.Folder)))
                return new InputError(
                    layout.Folder,
                    null,
                    "A cache must not be in a project, because results that came with a checkout would be believed.",
                    "Name a folder outside of checkouts and of folders with a paperlint.yml."
                );
            return layout.WhyNotUsable() is { } reason ? Unusable(layout, reason) : null;
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return Unusable(layout, SystemReason.Of(error));
        }
    }

    private static bool IsInProject(string folder) => LocalFolder.ProjectAround(folder) is not null;

    private static InputError Unusable(CacheLayout layout, string reason) =>
        new(layout.Folder, null, $"This folder cannot be used as a cache: {reason}", "Name another folder.");
}
