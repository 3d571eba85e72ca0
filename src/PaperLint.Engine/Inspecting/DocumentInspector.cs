using System.Collections.Immutable;
using System.Text;
using PaperLint.Engine.Documents;
using PaperLint.Engine.Running;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Engine.Inspecting;

/// <summary>Reads documents to say how they are understood, without looking for damage.</summary>
/// <example>
/// <code>
/// var seen = new DocumentInspector(options).Inspect(source, CancellationToken.None);
/// Console.WriteLine($"{seen.Format}: {seen.Records} records");
/// </code>
/// </example>
public sealed class DocumentInspector(LintOptions options)
{
    private readonly ProfilePlans _plans = new(options);

    /// <returns>Null where nobody asked for the file by name and no format knows it.</returns>
    public DocumentInspection? Inspect(DocumentSource source, CancellationToken cancellation)
    {
        var recognition = DocumentRecognition.Of(source, DocumentFormats.Of(_plans.SettingsOf(source.Path)));
        if (recognition.Document is { } document)
            return Inspect(document, cancellation);
        if (recognition.Names.Count > 0)
            return WithoutPapers(source, recognition, cancellation);
        return recognition.Error is { } error && (source.IsNamed || recognition.IsUnreadable) ? new DocumentInspection(source.Path) { Error = error } : null;
    }

    private DocumentInspection Inspect(OpenableDocument document, CancellationToken cancellation)
    {
        var fields = new FieldStatistics();
        var profiles = new ProfileTally();
        var places = new Dictionary<string, long>(StringComparer.Ordinal);
        long skipped = 0;
        InputError? error = null;
        try
        {
            using var reader = document.Open(_ => skipped++);
            while (reader.TryRead(out var record))
            {
                cancellation.ThrowIfCancellationRequested();
                fields.Add(record);
                profiles.Add(_plans.ProfileOf(record));
                var place = PlaceOf(record.Pointer);
                places[place] = places.GetValueOrDefault(place) + 1;
            }
        }
        catch (InputException input)
        {
            error = input.Errors[0];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error = Unreadable.ToTheEnd(document.Document.Path, failure);
        }

        var head = error is null || fields.Records > 0 ? DocumentRecognition.HeadOf(document.OpenStream()) : [];
        return new DocumentInspection(document.Document.Path)
        {
            Error = error,
            Format = document.Format.Title,
            Encoding = EncodingOf(document, head),
            Traits = [.. document.Format.TraitsOf(head)],
            Places = [.. places.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)],
            Records = fields.Records,
            Skipped = skipped,
            Profiles = profiles.ToCounts(),
            Fields = fields.ToFields(),
            Sample = fields.Sample,
            Guesses = fields.Guess(),
        };
    }

    /// <summary>
    /// Records there are, but nothing in them is known. Taking one field for the title shows the others: the last one named, because
    /// what is nested deepest is named last.
    /// </summary>
    private DocumentInspection WithoutPapers(DocumentSource source, DocumentRecognition recognition, CancellationToken cancellation)
    {
        var csv = _plans.SettingsOf(source.Path).Csv;
        var names = recognition.Names.Where(name => !name.Contains('[', StringComparison.Ordinal)).Reverse().ToList();
        foreach (var name in names)
        {
            if (Try(name, csv.Header) is not { } seen)
                continue;
            // The first row of a table whose names nobody knows is taken for a paper.
            var first = seen.Sample.Select(field => field.Value).ToList();
            if (csv.Header is null && seen.Fields.All(field => field.Name.StartsWith("column", StringComparison.Ordinal)) && first.TrueForAll(IsName))
                seen = Try(first[^1].Trim(), hasHeader: true) ?? seen;
            return seen;
        }

        return new DocumentInspection(source.Path) { Error = recognition.Error };

        DocumentInspection? Try(string name, bool? hasHeader)
        {
            var formats = new DocumentFormats(FieldMap.Default.With([new(name, FieldRole.Title)]), csv.Delimiter, hasHeader);
            if (DocumentRecognition.Of(source, formats).Document is not { } document)
                return null;
            var seen = Inspect(document, cancellation);
            var fields = seen.Fields.Select(field => field with { Role = FieldRole.Other }).ToImmutableArray();
            return seen with
            {
                Error = recognition.Error,
                Profiles = [],
                Fields = fields,
                Sample = [.. seen.Sample.Select(field => field with { Role = FieldRole.Other })],
                Guesses = FieldGuess.Of(fields),
            };
        }
    }

    /// <summary>Whether a cell may be the name of a column: short, and words of letters.</summary>
    private static bool IsName(string cell) =>
        cell.Trim() is { Length: > 0 and <= 40 } name && char.IsLetter(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ' ' or ':');

    private static ImmutableArray<string> EncodingOf(OpenableDocument document, ReadOnlySpan<byte> head)
    {
        var layers = document.Layers.Select(layer => layer.Name).ToList();
        if (!layers.Exists(name => name.StartsWith("UTF-16", StringComparison.Ordinal)))
            layers.Add(head.StartsWith(Encoding.UTF8.Preamble) ? "UTF-8 with a byte-order mark" : "UTF-8");
        return [.. layers];
    }

    private static string PlaceOf(string pointer) =>
        string.Join('/', pointer.Split('/').Select(part => part.Length > 0 && part.All(char.IsAsciiDigit) ? "*" : part));
}
