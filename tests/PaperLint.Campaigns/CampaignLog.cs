using System.Diagnostics;

namespace PaperLint.Campaigns;

/// <summary>
/// Logs the outcome and duration of a campaign, both to the test's output and to the file that <c>PAPERLINT_CAMPAIGN_LOG</c> names.
/// </summary>
internal sealed class CampaignLog(ITestOutputHelper output)
{
    private static readonly Lock Writing = new();

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public void WriteLine(string told)
    {
        var line = $"{_watch.Elapsed.TotalSeconds, 5:N0} s  {told}";
        output.WriteLine(line);
        if (Environment.GetEnvironmentVariable("PAPERLINT_CAMPAIGN_LOG") is not { Length: > 0 } path)
            return;
        lock (Writing)
            File.AppendAllText(path, line + Environment.NewLine);
    }
}
