using System.Collections.Immutable;
using System.Text;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Sources;
using PaperLint.Sources.Guessing;

namespace PaperLint.Linting.Inspecting;

/// <summary>Reads documents to describe how they are understood, without looking for damage.</summary>
/// <example>
/// <code>
/// var seen = new DocumentInspector(options).Inspect(source, CancellationToken.None);
/// Console.WriteLine($"{seen.Format}: {seen.Records} records");
/// </code>
/// </example>
public sealed class DocumentInspector(LintOptions options)
{
    private readonly ProfilePlans _plans = new(options);

    /// <returns>Null if the file was not named by the user and has no known format.</returns>
    public DocumentInspection? Inspect(DocumentSource source, CancellationToken cancellation)
    {
        var recognition = DocumentRecognition.Of(source, _plans.SettingsOf(source.Path));
        if (recognition.Document is { } document)
        {
            var seen = Read(document, lent: null, out var names, cancellation);
            return names.IsEmpty ? seen : WithoutPapers(document.Unknown(names), source, seen.Error!, cancellation);
        }

        if (recognition is { Unknown: { } unknown, Error: { } objection })
            return WithoutPapers(unknown, source with { IsNamed = recognition.IsRequired }, objection, cancellation);
        return recognition.Error is { } error && (recognition.IsRequired || recognition.IsLfsPointer)
            ? new DocumentInspection(source.Path) { Error = error }
            : null;
    }

    /// <param name="lent">A field that is treated as the title so that the document can be read; null for none.</param>
    /// <param name="unknown">If no record has a title or an abstract, the names of the fields that exist.</param>
    private DocumentInspection Read(
        OpenableDocument document,
        string? lent,
        out ImmutableArray<string> unknown,
        CancellationToken cancellation
    )
    {
        var fields = new FieldStatistics(lent);
        var profiles = new ProfileTally();
        var places = new Dictionary<string, long>(StringComparer.Ordinal);
        long skipped = 0;
        Utf8Check? check = null;
        var pass = new DocumentPass(document) { OnSkipped = _ => skipped++, OpenText = () => check = new Utf8Check(document.OpenStream()) };
        var outcome = pass.Visit(
            record =>
            {
                fields.Add(record);
                profiles.Add(_plans.ProfileOf(record));
                var place = PlaceOf(record.Pointer);
                places[place] = places.GetValueOrDefault(place) + 1;
                return true;
            },
            cancellation
        );
        unknown = outcome.Failure?.FieldNames ?? [];
        var error = outcome.Failure?.Errors[0];
        var head = error is null || fields.Records > 0 ? DocumentRecognition.HeadOf(document.OpenStream()) : [];
        var traits = fields.ToTraits();
        return new DocumentInspection(document.Document.Path)
        {
            Error = error,
            Format = document.Format.Title,
            Encoding = EncodingOf(document, head, check?.Fault),
            Traits = [.. document.Format.TraitsOf(head)],
            Places =
            [
                .. places.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key),
            ],
            Records = fields.Records,
            Skipped = skipped,
            Profiles = profiles.ToCounts(),
            Fields = [.. traits.Select(field => new InspectedField(field.Name, field.Role, field.Records, field.Length))],
            Sample = fields.Sample,
            Guesses = FieldGuessing.Of(traits),
        };
    }

    /// <summary>Inspects a file that has records, but no known fields.</summary>
    private DocumentInspection? WithoutPapers(
        UnknownFields unknown,
        DocumentSource source,
        InputError error,
        CancellationToken cancellation
    )
    {
        var seen = unknown.Readable(out var title) is { } document ? Read(document, title, out _, cancellation) : null;
        // A file that was not named, such as the settings of a program, need not contain papers.
        if (!source.IsNamed && seen is null or { Guesses.IsEmpty: true })
            return null;
        return (seen ?? new DocumentInspection(source.Path)) with { Error = error, Profiles = [] };
    }

    private static ImmutableArray<string> EncodingOf(OpenableDocument document, ReadOnlySpan<byte> head, string? fault)
    {
        var layers = document.Layers.Select(layer => layer.Name).ToList();
        if (!layers.Exists(name => name.StartsWith("UTF-16", StringComparison.Ordinal)))
            layers.Add(fault ?? (head.StartsWith(Encoding.UTF8.Preamble) ? "UTF-8 with a byte-order mark" : "UTF-8"));
        return [.. layers];
    }

    private static string PlaceOf(string pointer) =>
        string.Join('/', pointer.Split('/').Select(part => part.Length > 0 && part.All(char.IsAsciiDigit) ? "*" : part));
}
