namespace PaperLint.Tests.Engine.Storage;

/// <summary>Skipped, and said to be, where names, links and owners are not what they are on Unix.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    /// <param name="asRoot">Whether only root can set the scene.</param>
    public UnixFactAttribute(bool asRoot = false) => Skip = Obstacle(asRoot);

    /// <returns>Null where nothing is in the way.</returns>
    private static string? Obstacle(bool asRoot) =>
        OperatingSystem.IsWindows() ? "This is about Unix."
        : asRoot && !Environment.IsPrivilegedProcess ? "Only root can give files to others."
        : null;
}
