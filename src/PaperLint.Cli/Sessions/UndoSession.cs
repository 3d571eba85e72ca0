using System.Text;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Output;
using PaperLint.Findings;
using PaperLint.Fixing.Journals;
using PaperLint.Fixing.Undoing;
using PaperLint.Projects;
using PaperLint.Reports;
using PaperLint.Reports.Diff;
using PaperLint.Reports.Fixing;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;
using PaperLint.Text;

namespace PaperLint.Cli.Sessions;

/// <summary>One run of <c>undo</c>.</summary>
/// <param name="patch">The file for a patch of the changes that could not be undone, as given; null for none.</param>
internal sealed class UndoSession(Host host, string? patch)
{
    /// <param name="journal">The journal, as given; null for the last one.</param>
    public int Run(string? journal, bool trusts, bool breaksHardLinks, CancellationToken cancellation)
    {
        host.RequireOutput();
        var flags = new RuleSourceFlags(host.WorkingFolder, [], [], null, NoConfiguration: false);
        var project = new Lazy<Project>(() => Project.Open(flags, null));
        if (patch is not null)
            OutputFile.CheckPatch(patch, "--patch", host.WorkingFolder);
        var undo = new Undo(host.WorkingFolder)
        {
            SettingsOf = path => project.Value.SettingsOf(path),
            Key = KeyOf(trusts),
            TrustsJournal = trusts,
            BreaksHardLinks = breaksHardLinks,
        };
        var found = undo.Find(journal);
        if (
            patch is not null
            && found.Journal.Documents.Any(document =>
                OutputFile.KeyOf(Path.GetFullPath(document.Path, host.WorkingFolder))
                == OutputFile.KeyOf(Path.GetFullPath(patch, host.WorkingFolder))
            )
        )
            throw OutputFile.IsRead(patch, "--patch");
        Announce(found);
        var result = undo.Execute(found.Journal, cancellation);
        List<UndoneFile> files = [.. result.Documents.Select(FileOf)];
        new UndoReport(TerminalSettings.Of(host, "auto")).WriteRestored(files, host.Output);
        host.Output.Flush();
        new UndoReport(TerminalSettings.Of(host, "auto", toError: true)).WriteProblems(files, host.Error);
        Offer(result);
        if (!result.IsComplete && undo.Earlier(found.Journal) is { } earlier)
            host.Error.WriteLine(
                $"To keep this run and undo the one before it: paperlint undo {Visible.Of(ShellWord.Of(DisplayPath.Of(earlier, host.WorkingFolder)))}"
            );
        if (result.DecisionError is { } error)
            host.WriteErrorSentence(error.ToString());
        if (files.Count == 0)
            host.WriteErrorSentence("The journal names no file, so there was nothing to undo.");
        return result.IsComplete ? ExitCode.Clean : ExitCode.Failure;
    }

    /// <summary>The key that verifies the journal. If the journal is trusted anyway, an unusable key is treated as missing.</summary>
    private JournalKey? KeyOf(bool trusts)
    {
        try
        {
            return JournalKey.Find(JournalKey.FolderOf(host.Variable));
        }
        catch (InputException error) when (trusts)
        {
            host.WriteErrorSentence($"{error.Errors[0] with { Hint = null }} So the journal is treated as one that you did not sign.");
            return null;
        }
    }

    /// <summary>Says which journal is used, unless it is simply the user's own last one.</summary>
    private void Announce(FoundJournal found)
    {
        foreach (var path in found.PassedOver)
            host.WriteErrorSentence($"{Shown(path)}: skipped, because nothing shows that this journal is yours.");
        if (found.Journal.Doubt is not { } doubt)
            return;
        host.WriteErrorSentence(
            $"{Shown(found.Journal.Path)}: trusted as you asked. {doubt} It names {Quantity.Of("file", found.Journal.Documents.Count)}:"
        );
        foreach (var document in found.Journal.Documents)
            host.Error.WriteLine($"  {Shown(document.Path)}");
        host.Error.Flush();
    }

    private void Offer(UndoResult result)
    {
        List<UndoneDocument> left = [.. result.Documents.Where(document => document.Proposals.Count > 0)];
        if (left.Count == 0)
            return;
        if (patch is null)
        {
            host.Error.WriteLine(
                $"To see where their text could be restored, write a patch and review it: paperlint undo --patch FILE {Visible.Of(ShellWord.Of(DisplayPath.Of(result.JournalPath, host.WorkingFolder)))}"
            );
            return;
        }

        ReportFile.WriteBytes(patch, host.WorkingFolder, stream =>
        {
            foreach (var document in left)
                DiffText.Write(
                    new FileDiff(document.Path, DiffReader.Hunks(() => File.OpenRead(document.FullPath!), document.Proposals)),
                    stream
                );
        });
        host.WriteErrorSentence(
            $"A patch for {Quantity.Of("file", left.Count)} is in {Visible.Of(patch)}. Review it, then apply it with 'git apply'."
        );
    }

    private string Shown(string path) => Visible.Of(DisplayPath.Of(path, host.WorkingFolder));

    private static UndoneFile FileOf(UndoneDocument document) =>
        new(document.Path, Reason(document), document.Outcome == UndoOutcome.Restored, [.. document.Records.Select(RecordOf)]);

    private static ChangedRecord RecordOf(UndoneRecord record) =>
        new(record.Row, record.Key, record.IsBack, record.State == UndoneRecordState.Restored, [.. record.Edits.Select(TextOf)])
        {
            Line = record.Line,
            Title = record.Title,
        };

    private static string? Reason(UndoneDocument document) =>
        document switch
        {
            { Error: null } => null,
            { Outcome: UndoOutcome.MovedOn } => document.Records.Count(record => !record.IsBack) switch
            {
                1 => "1 record was changed after the run, so it was left unchanged:",
                var left => $"{left:N0} records were changed after the run, so they were left unchanged:",
            },
            { Error.Hint: { } hint } => $"{document.Error.Message} {hint}",
            _ => document.Error.Message,
        };

    private static ChangedText TextOf(JournalEdit edit) =>
        new(edit.Field, Encoding.UTF8.GetString(edit.Before.Span), Encoding.UTF8.GetString(edit.After.Span));
}
