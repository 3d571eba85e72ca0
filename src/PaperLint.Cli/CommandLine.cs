using System.CommandLine;
using System.CommandLine.Help;
using PaperLint.Cli.Commands;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Parsing;
using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Cli;

/// <summary>Turns command-line arguments into an exit code.</summary>
/// <example>
/// <code>
/// var code = await CommandLine.RunAsync(["lint", "digests", "--fail-on", "error"], host);
/// </code>
/// </example>
public static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, Host host, CancellationToken cancellation = default)
    {
        var root = new RootCommand("PaperLint finds and fixes extraction damage in datasets of scientific papers.")
        {
            LintCommand.Create(host),
            ReviewCommand.Create(host),
            BaselineCommand.Create(host),
            WhyCommand.Create(host),
            SuppressCommand.Create(host),
            UndoCommand.Create(host),
            InspectCommand.Create(host),
            InitCommand.Create(host),
            ConfigCommand.Create(host),
            RulesCommand.Create(host),
            ExplainCommand.Create(host),
            CleanCommand.Create(host),
        };
        var help = new HelpOfCommand(host);
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = help;
        // Mistakes explains unknown words better than the parser does, and showing help alone is not success.
        foreach (var every in root.Subcommands.Prepend(root))
            every.TreatUnmatchedTokensAsErrors = false;
        root.SetAction(_ =>
        {
            help.Write(root);
            return ExitCode.Failure;
        });
        // A file whose name begins with '@' is an ordinary file, not a list of options.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var mistakes = parsed.Action == help ? [] : new Mistakes(root, host.WorkingFolder).In(parsed, args);
        if (mistakes.Count > 0)
        {
            foreach (var mistake in mistakes)
                host.WriteErrorSentence(mistake);
            var command = parsed.CommandResult.Command;
            host.WriteErrorSentence($"See 'paperlint {(command == root ? "" : $"{command.Name} ")}--help'.");
            return ExitCode.Failure;
        }

        try
        {
            var code = await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = host.Output,
                    Error = host.Error,
                    EnableDefaultExceptionHandler = false,
                    // Interruption handles signals.
                    ProcessTerminationTimeout = null,
                },
                cancellation
            );
            // Flush here, so that a failure to write is reported.
            await host.Output.FlushAsync(CancellationToken.None);
            return code;
        }
        catch (InputException input)
        {
            await FlushOutput(host);
            foreach (var error in input.Errors)
                host.WriteErrorSentence(error.ToString());
            return ExitCode.Failure;
        }
        catch (OperationCanceledException)
        {
            await FlushOutput(host);
            await host.Error.WriteLineAsync("Stopped.");
            return ExitCode.Failure;
        }
        catch (ReaderGoneException)
        {
            // As with 'head': the reader has seen enough and needs no message.
            return ExitCode.Failure;
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // A full disk, a deleted file, a closed pipe: the message says which, and it is not a bug.
            host.WriteErrorSentence(error.Message);
            return ExitCode.Failure;
        }
#pragma warning disable CA1031 // The last resort: whatever went wrong, the caller gets exit code 2 and something to report.
        catch (Exception error)
#pragma warning restore CA1031
        {
            await host.Error.WriteLineAsync($"PaperLint itself failed, which is a bug worth reporting: {error}");
            return ExitCode.Failure;
        }
    }

    /// <summary>Flushes the output that came before an error. A failure here is ignored, since the error matters more.</summary>
    private static async Task FlushOutput(Host host)
    {
        try
        {
            await host.Output.FlushAsync(CancellationToken.None);
        }
        catch (IOException)
        {
            // The run has failed already.
        }
    }
}
