using System.CommandLine;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Sessions;

namespace PaperLint.Cli.Commands;

/// <summary><c>paperlint suppress</c>: suppresses a finding, with a reason.</summary>
internal static class SuppressCommand
{
    public static Command Create(Host host)
    {
        var search = new FindingSearch();
        var reason = new Option<string>("--reason")
        {
            HelpName = "TEXT",
            Description = "Why the text is right as it is.",
            Required = true,
        };
        reason.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
                result.AddError("--reason is empty. Say why the text is right, for whoever reads it later.");
        });
        var command = new Command(
            "suppress",
            "Suppress a finding: record in .paperlint/decisions.jsonl that it is not to be reported or fixed, and why."
        )
        {
            reason,
        };
        search.AddTo(command);
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                        search.Run(
                            parsed,
                            host.RequireOutput(),
                            (found, _, options) =>
                            {
                                var replaced = options.Decisions!.Reject(found, parsed.GetValue(reason)!.Trim());
                                foreach (var finding in found)
                                    host.Say(
                                        Reports.Visible.Of(
                                            $"{finding.Location.Path}:{finding.Location.Start}: {finding.Rule.Id} {finding.Rule.Name} is suppressed in {options.Decisions.ShownPath}."
                                        )
                                    );
                                foreach (var earlier in replaced)
                                    host.Say(
                                        Reports.Visible.Of(
                                            $"{(earlier.IsAccepted ? "Its fix was accepted" : "It was suppressed")} before{(earlier.Reason.Length > 0 ? $", with the reason '{earlier.Reason}'" : "")}; this decision replaces that one."
                                        )
                                    );
                                host.Say("This holds until the text of the field changes.");
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
