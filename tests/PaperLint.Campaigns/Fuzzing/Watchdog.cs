namespace PaperLint.Campaigns.Fuzzing;

/// <summary>Ends a test in which something hangs. The limit is generous, so that a busy machine does not look like a hang.</summary>
internal static class Watchdog
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="about">What to try again by hand if it hangs.</param>
    public static T Over<T>(Func<T> work, string about)
    {
        var task = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Assert.True(Task.WhenAny(task, Task.Delay(Patience)).GetAwaiter().GetResult() == task, $"No end after {Patience}: {about}");
        return task.GetAwaiter().GetResult();
    }
}
