using System.CommandLine;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Options;
using PaperLint.Cli.Sessions;
using PaperLint.Findings;
using PaperLint.Reports;

namespace PaperLint.Cli.Commands;

/// <summary><c>paperlint clean</c>: deletes the results of earlier runs.</summary>
internal static class CleanCommand
{
    public static Command Create(Host host)
    {
        var folder = CacheOptions.CreateFolder("Delete the results in this folder instead of those in your own cache.");
        var command = new Command("clean", "Delete the stored results of earlier runs. Changes no data and no project.") { folder };
        command.SetAction(parsed =>
        {
            var cache = UserCache.ToClean(host, parsed.GetValue(folder));
            var cleaned = cache.Clean();
            host.Say(
                cleaned.Entries == 0
                    ? $"{Visible.Of(cache.FullPath)}: no results are stored."
                    : $"{Visible.Of(cache.FullPath)}: {Quantity.Of("result", cleaned.Entries)} deleted, {Quantity.OfBytes(cleaned.Bytes)} freed."
            );
            return ExitCode.Clean;
        });
        return command;
    }
}
