using System.CommandLine;
using System.Text;
using PaperLint.Cli.Hosting;
using PaperLint.Cli.Sessions;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Projects;
using PaperLint.Reports.Inspection;
using PaperLint.Rules.Keys;
using PaperLint.Rules.Reading;
using PaperLint.Sources.Discovery;
using PaperLint.Storage;
using PaperLint.Text;

namespace PaperLint.Cli.Commands;

/// <summary><c>paperlint init</c>: writes a first configuration that fits the existing data.</summary>
internal static class InitCommand
{
    private static readonly string FileName = ConfigurationFile.Names[0];

    public static Command Create(Host host)
    {
        var paths = new Argument<string[]>("paths")
        {
            HelpName = "PATHS",
            Description = "The data to look at: files, folders or patterns. The working folder if none is given.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(
            "init",
            "Look at the data and write a commented paperlint.yml to the working folder. Never overwrites one."
        )
        {
            paths,
        };
        command.SetAction(
            (parsed, cancellation) =>
                Task.Run(
                    () => Run(host, parsed.GetValue(paths) is { Length: > 0 } given ? given : ["."], cancellation),
                    CancellationToken.None
                )
        );
        return command;
    }

    private static int Run(Host host, string[] paths, CancellationToken cancellation)
    {
        host.RequireOutput();
        var flags = new RuleSourceFlags(host.WorkingFolder, [], [], null, NoConfiguration: false);
        if (flags.FindConfiguration(host.WorkingFolder) is { } there && Path.GetDirectoryName(there) == host.WorkingFolder)
            throw new InputException(
                new InputError(
                    Path.GetFileName(there),
                    null,
                    "This configuration already exists and is not overwritten.",
                    "Edit it, or move it first."
                )
            );
        var project = Project.Open(flags, null);
        var found = new FileDiscovery(host.WorkingFolder, project.Exclusion([])).Find(paths);
        if (!found.Errors.IsEmpty)
            throw new InputException(found.Errors);
        var seen = new DataSurvey(project).Look(found, input: null, cancellation);
        var text = new StartingConfiguration(ConfigurationSchema.Id, ProductInfo.Version).Write(seen);
        WriteNew(host.WorkingFolder, text);

        host.Say($"Wrote {FileName} for {Quantity.Of("file", seen.Count)} of data.");
        foreach (var document in seen.Where(document => !document.Guesses.IsEmpty))
        {
            var guesses = string.Join(", ", document.Guesses.Select(guess => $"'{guess.Name}' is the {FieldsMapping.WordFor(guess.Role)}"));
            host.Say($"{Reports.Visible.Of(document.Path)}: guessed that {Reports.Visible.Of(guesses)}. Please check it in {FileName}.");
        }

        foreach (var document in seen.Where(document => document.Error is not null && document.Guesses.IsEmpty))
            host.WriteErrorSentence(Reports.Visible.Of(document.Error!.ToString()));
        return ExitCode.Clean;
    }

    private static void WriteNew(string folder, string text)
    {
        try
        {
            using var file = PendingFile.In(folder);
            file.Stream.Write(Encoding.UTF8.GetBytes(text));
            // If somebody else creates the file at this moment, their file is kept.
            file.MoveTo(Path.Combine(folder, FileName), replaces: false);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw new InputException(
                [
                    new InputError(
                        FileName,
                        null,
                        $"The configuration cannot be written: {SystemReason.Of(error)}",
                        "Run 'paperlint init PATHS' in a folder that you can write to."
                    ),
                ],
                error
            );
        }
    }
}
