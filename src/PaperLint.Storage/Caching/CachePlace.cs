namespace PaperLint.Storage.Caching;

/// <summary>Where programs of a user keep what they can make again.</summary>
public static class CachePlace
{
    /// <summary>
    /// <c>$XDG_CACHE_HOME/paperlint</c>; without that variable, the folder that the system has for the purpose. It is never derived from
    /// the data, so that nothing that comes with a dataset can be taken for results of this program.
    /// </summary>
    /// <param name="variable">Gives the value of an environment variable, or null.</param>
    /// <returns>Null if the environment does not name such a folder.</returns>
    public static string? Of(Func<string, string?> variable)
    {
        if (Rooted("XDG_CACHE_HOME") is { } cache)
            return Path.Combine(cache, "paperlint");
        if (OperatingSystem.IsWindows())
            return Rooted("LOCALAPPDATA") is { } local ? Path.Combine(local, "PaperLint", "Cache") : null;
        if (Rooted("HOME") is not { } home)
            return null;
        return OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches", "paperlint") : Path.Combine(home, ".cache", "paperlint");

        string? Rooted(string name) => variable(name) is { } value && Path.IsPathFullyQualified(value) ? value : null;
    }
}
