using System.CommandLine;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Parsing;
using PaperLint.Cli.Sessions;

namespace PaperLint.Cli.Commands;

/// <summary><c>paperlint undo</c>: the files as they were before a run mended them.</summary>
internal static class UndoCommand
{
    public static Command Create(Host host)
    {
        var journal = new Argument<string?>("journal")
        {
            HelpName = "JOURNAL",
            Description = "The journal of the run, as --journal named it. The last run that has not been undone if none is given.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var trust = new Option<bool>("--trust-journal") { Description = "Follow a journal that you did not write on this machine in this folder, after listing its files." };
        var breakHardLinks = new Option<bool>("--break-hard-links") { Description = "Restore files with several names too (hard links); the other names keep what is there now." };
        var patch = new Option<string?>("--patch") { HelpName = "FILE", Description = "Write a patch to look at, for records that were changed after the run and are left as they are." };
        patch.NamesWhatIsWritten();
        var command = new Command("undo", "Give files back the bytes that they had before a run mended them.") { journal, trust, breakHardLinks, patch };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => new UndoSession(host, parsed.GetValue(patch)).Run(parsed.GetValue(journal), parsed.GetValue(trust), parsed.GetValue(breakHardLinks), cancellation),
            CancellationToken.None));
        return command;
    }
}
