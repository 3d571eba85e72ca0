namespace PaperLint.Tests;

/// <summary>
/// What some tests need and not every machine has. If it is missing, the test is skipped, and the run says which and why.
/// </summary>
internal static class Needs
{
    /// <returns>The folder of real records beside the checkout.</returns>
    public static string Corpus()
    {
        Assert.SkipWhen(Repository.Corpus is null, "There is no corpus beside the checkout.");
        return Repository.Corpus!;
    }

    /// <summary>A shell, signals, pipes, file modes and links.</summary>
    public static void Unix() => Assert.SkipWhen(OperatingSystem.IsWindows(), "This is about Unix.");

    public static void Linux(string reason) => Assert.SkipUnless(OperatingSystem.IsLinux(), reason);

    /// <summary>The right to give files to other users.</summary>
    public static void Root()
    {
        Unix();
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root can give files to others.");
    }
}
