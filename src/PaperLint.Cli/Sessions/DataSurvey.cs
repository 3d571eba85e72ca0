using PaperLint.Findings.Runs;
using PaperLint.Linting;
using PaperLint.Linting.Inspecting;
using PaperLint.Projects;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;

namespace PaperLint.Cli.Sessions;

/// <summary>Looks at the data that some paths lead to.</summary>
internal sealed class DataSurvey(Project project)
{
    /// <summary>What is known of each file, in order; files of other kinds that nobody named are left out.</summary>
    /// <param name="input">Standard input; null where it is not read.</param>
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
