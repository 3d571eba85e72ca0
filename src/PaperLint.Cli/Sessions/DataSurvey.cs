using PaperLint.Findings.Runs;
using PaperLint.Linting;
using PaperLint.Linting.Inspecting;
using PaperLint.Projects;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;

namespace PaperLint.Cli.Sessions;

/// <summary>Inspects the data below some paths.</summary>
internal sealed class DataSurvey(Project project)
{
    /// <summary>What is known about each file, in order. Files of other kinds are left out unless they were named.</summary>
    /// <param name="input">Standard input; null if it is not read.</param>
    public IReadOnlyList<DocumentInspection> Look(DiscoveredFiles found, DocumentSource? input, CancellationToken cancellation)
    {
        using var pipes = new PipedFiles();
        var documents = found.Files.Select(file => pipes.SourceOf(file, isReplaced: false, cancellation)).ToList();
        if (input is not null)
            documents.Add(input);
        project.ReadAll(documents);
        var inspector = new DocumentInspector(new LintOptions { Book = project.OfRun.Book, SettingsOf = project.SettingsOf });
        return
        [
            .. documents.Select(document => inspector.Inspect(document, cancellation)).OfType<DocumentInspection>(),
            .. found.Errors.Select(error => new DocumentInspection(error.Path ?? "") { Error = error }),
        ];
    }
}
