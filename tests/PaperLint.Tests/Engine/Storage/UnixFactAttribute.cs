namespace PaperLint.Tests.Engine.Storage;

/// <summary>Skipped, and said to be, where names, links and owners are not what they are on Unix.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    /// <param name="asRoot">Whether only root can set the scene.</param>
    public UnixFactAttribute(bool asRoot = false)
    {
        if (OperatingSystem.IsWindows())
            Skip = "This is about Unix.";
        else if (asRoot && !Environment.IsPrivilegedProcess)
            Skip = "Only root can give files to others.";
    }
}
