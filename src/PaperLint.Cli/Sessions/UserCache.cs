using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Findings;
using PaperLint.Linting.Caching;
using PaperLint.Storage.Caching;

namespace PaperLint.Cli.Sessions;

/// <summary>The folder of results that a command uses.</summary>
internal static class UserCache
{
    /// <summary>The results of earlier runs; null if none are used, or the user's own cache cannot be used.</summary>
    /// <exception cref="InputException">A folder was named that cannot be used.</exception>
    public static ResultCache? Of(Host host, CacheFlags? flags)
    {
        if (flags is not { IsOff: false })
            return null;
        if (flags.Folder is { } named)
            return new ResultCache(CacheFolder.At(Path.GetFullPath(named, host.WorkingFolder)));
        try
        {
            return CachePlace.Of(host.Variable) is { } place ? new ResultCache(CacheFolder.At(place)) : null;
        }
        catch (InputException)
        {
            // The user has not asked for it, and it changes no result.
            return null;
        }
    }

    /// <summary>The folder to clean.</summary>
    /// <param name="named">The folder, as given; null for the user's own.</param>
    /// <exception cref="InputException">There is no such folder, or it is not a cache.</exception>
    public static CacheFolder ToClean(Host host, string? named) =>
        named is not null ? CacheFolder.At(Path.GetFullPath(named, host.WorkingFolder))
        : CachePlace.Of(host.Variable) is { } place ? CacheFolder.At(place)
        : throw new InputException(
            new InputError(null, null, "No folder is known in which results could be kept.", "Name it with --cache-dir, or set HOME.")
        );
}
