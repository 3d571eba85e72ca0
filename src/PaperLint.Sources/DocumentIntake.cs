using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Sources.Discovery;

namespace PaperLint.Sources;

/// <summary>The sources of a run, sorted into documents and everything else.</summary>
/// <param name="Documents">The documents that can be read, sorted by path.</param>
/// <param name="OtherFiles">How many files were not named by the user and have no known format.</param>
public sealed record DocumentIntake(
    IReadOnlyList<OpenableDocument> Documents,
    ImmutableArray<InputError> Errors,
    ImmutableArray<string> LfsPointers,
    int OtherFiles
)
{
    /// <summary>How many other files are remembered by name; all are counted.</summary>
    private const int MostIgnored = 10_000;

    /// <summary>The other files, and why each is ignored.</summary>
    public ImmutableArray<IgnoredPath> Ignored { get; init; } = [];

    /// <summary>Remarks on files that were read only because they were named explicitly.</summary>
    public ImmutableArray<Remark> Remarks { get; init; } = [];

    /// <summary>The paths of the documents.</summary>
    public IEnumerable<string> Paths => Documents.Select(document => document.Document.Path);

    /// <param name="settingsOf">Gives the settings of a document by its path.</param>
    public static DocumentIntake Of(IEnumerable<DocumentSource> sources, Func<string, DocumentSettings> settingsOf)
    {
        var documents = new List<OpenableDocument>();
        var errors = new List<InputError>();
        var pointers = new List<string>();
        var ignored = new List<IgnoredPath>();
        var remarks = new List<Remark>();
        var others = 0;
        foreach (var source in sources.OrderBy(source => source.Path, StringComparer.Ordinal))
        {
            var seen = DocumentRecognition.Of(source, settingsOf(source.Path));
            switch (seen)
            {
                case { Document: { } document }:
                    documents.Add(document);
                    if (seen.Instead is { } own)
                        remarks.Add(FileDiscovery.ReadBecauseNamed(source.Path, own));
                    break;
                case { IsLfsPointer: true } when !source.IsNamed:
                    pointers.Add(source.Path);
                    break;
                case { Error: not null, IsRequired: true } recognition:
                    errors.Add(
                        source.IsNamed || recognition.Unknown is not null ? recognition.Advice! : WithExcludeHint(recognition.Error)
                    );
                    break;
                default:
                    others++;
                    if (ignored.Count < MostIgnored)
                        ignored.Add(new IgnoredPath(source.Path, seen.WhyIgnored));
                    break;
            }
        }

        return new DocumentIntake(documents, [.. errors], [.. pointers], others) { Ignored = [.. ignored], Remarks = [.. remarks] };
    }

    /// <summary>The error about a file that was not named, with advice on how to exclude it.</summary>
    private static InputError WithExcludeHint(InputError error)
    {
        const string Advice = "Exclude it if it need not be examined.";
        return error with { Hint = error.Hint is { } hint ? $"{hint} {Advice}" : Advice };
    }
}
