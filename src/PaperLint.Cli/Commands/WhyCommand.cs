using System.CommandLine;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Sessions;
using PaperLint.Linting;
using PaperLint.Reports.Pages;

namespace PaperLint.Cli.Commands;

/// <summary><c>paperlint why</c>: shows the evidence for one finding.</summary>
internal static class WhyCommand
{
    public static Command Create(Host host)
    {
        var search = new FindingSearch();
        var command = new Command("why", "Show the evidence for a finding: what it rests on, why it matters, and how to suppress it.");
        search.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                        search.Run(
                            parsed,
                            host,
                            (found, inputs, options) =>
                            {
                                var finding = found[0];
                                var source = inputs.Documents.First(document => document.Path == finding.Location.Path);
                                new FindingPage(TerminalSettings.Of(host, "auto")).Write(
                                    finding,
                                    FoundRecord.ProfileReason(finding, source, options),
                                    FoundRecord.SuppressionOf(finding, options),
                                    host.Output
                                );
                                foreach (var copy in found.Skip(1))
                                    host.Output.WriteLine(
                                        Reports.Visible.Of($"The same finding is at {copy.Location.Path}:{copy.Location.Start}.")
                                    );
                                return ExitCode.Clean;
                            },
                            cancellation
                        ),
                    CancellationToken.None
                )
        );
        return command;
    }
}
