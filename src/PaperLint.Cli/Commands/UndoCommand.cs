using System.CommandLine;
using System.Text;
using PaperLint.Cli.Output;
using PaperLint.Engine.Fixing;
using PaperLint.Reports.Repairs;

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
        var command = new Command("undo", "Give files back the bytes that they had before a run mended them.") { journal };
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(host, parsed.GetValue(journal), cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(Host host, string? journal, CancellationToken cancellation)
    {
        var flags = new RuleSourceFlags(host.WorkingFolder, [], [], null, NoConfiguration: false);
        var configurations = new Lazy<FileConfigurations>(() => new FileConfigurations(flags, null));
        var result = new Undo(host.WorkingFolder) { SettingsOf = path => configurations.Value.SettingsOf(path) }.Execute(journal, cancellation);
        List<UndoneFile> files = [.. result.Documents.Select(FileOf)];
        new UndoReport(TerminalSettings.Of(host, "auto")).WriteRestored(files, host.Output);
        host.Output.Flush();
        new UndoReport(TerminalSettings.Of(host, "auto", toError: true)).WriteProblems(files, host.Error);
        if (result.DecisionError is { } error)
            host.Error.WriteLine(error);
        if (files.Count == 0)
            host.Error.WriteLine("The journal names no file that was changed, so there was nothing to undo.");
        return result.IsComplete ? ExitCode.Clean : ExitCode.Failure;
    }

    private static UndoneFile FileOf(UndoneDocument document) => new(
        document.Path,
        Reason(document),
        document.Outcome == UndoOutcome.Restored,
        [.. document.Records.Select(record => new ChangedRecord(record.Row, record.Key, record.CouldBeRestored, [.. record.Edits.Select(TextOf)]))]);

    /// <summary>Where records are listed, they say more than the hint does.</summary>
    private static string? Reason(UndoneDocument document) => document switch
    {
        { Error: null } => null,
        { Error.Hint: { } hint, Records.Count: 0 } => $"{document.Error.Message} {hint}",
        _ => document.Error.Message,
    };

    private static ChangedText TextOf(JournalEdit edit) =>
        new(edit.Field, Encoding.UTF8.GetString(edit.Before.Span), Encoding.UTF8.GetString(edit.After.Span));
}
