using System.CommandLine;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Parsing;
using PaperLint.Cli.Sessions;

namespace PaperLint.Cli.Commands;

/// <summary><c>paperlint undo</c>: restores files to their state before a fixing run.</summary>
internal static class UndoCommand
{
    public static Command Create(Host host)
    {
        var journal = new Argument<string?>("journal")
        {
            HelpName = "JOURNAL",
            Description = "The journal of the run, as given to --journal. The last run that has not been undone if none is given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var trust = new Option<bool>("--trust-journal")
        {
            Description = "Use a journal that you did not write on this machine in this folder, after listing its files.",
        };
        var breakHardLinks = new Option<bool>("--break-hard-links")
        {
            Description = "Also restore files with several names (hard links); the other names keep the current content.",
        };
        var patch = new Option<string?>("--patch")
        {
            HelpName = "FILE",
            Description = "Write a patch to review, for records that were changed after the run and so are left unchanged.",
        };
        patch.RejectStandardOutput();
        var command = new Command("undo", "Restore files to the bytes they had before a run fixed them.")
        {
            journal,
            trust,
            breakHardLinks,
            patch,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () =>
                        new UndoSession(host, parsed.GetValue(patch)).Run(
                            parsed.GetValue(journal),
                            parsed.GetValue(trust),
                            parsed.GetValue(breakHardLinks),
                            cancellation
                        ),
                    CancellationToken.None
                )
        );
        return command;
    }
}
