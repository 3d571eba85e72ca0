using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Sources.Guessing;

namespace PaperLint.Sources;

/// <summary>Looks into documents that have records, but none with a title or an abstract by any name that is known.</summary>
/// <param name="source">The document; read again from its beginning.</param>
/// <param name="names">Of the fields that its records have.</param>
/// <param name="formats">Those by which it was read.</param>
public sealed class UnknownFields(DocumentSource source, IReadOnlyList<string> names, DocumentFormats formats)
{
    /// <summary>
    /// The document as it reads when one field is taken for the title, which shows the others: the last one named, because what is
    /// nested deepest is named last.
    /// </summary>
    /// <param name="title">The field that was taken.</param>
    public OpenableDocument? Readable(out string title)
    {
        foreach (var name in names.Where(IsOneOfItsRecord).Reverse().OrderBy(HasRole))
        {
            title = name;
            if (Read(title, formats.HasHeader) is not { } read)
                continue;
            // The first row of a table whose names nobody knows is taken for a paper.
            var first = read.First.Fields.ToList();
            if (
                formats.HasHeader is not null
                || !first.TrueForAll(field =>
                    field.Name.StartsWith("column", StringComparison.Ordinal) && FieldMap.MayBeName(field.Text.Span)
                )
            )
                return read.Document;
            title = first[^1].Text.ToString().Trim();
            return Read(title, hasHeader: true)?.Document ?? read.Document;
        }

        title = "";
        return null;
    }

    /// <summary>The error with a mapping to paste, where the beginning of the document lets the fields be guessed.</summary>
    public InputError Advise(InputError error)
    {
        if (Readable(out var title) is not { } document)
            return error;
        var fields = new FieldStatistics(lent: title);
        // What comes before a broken place is enough to guess by, and the error itself is told all the same.
        new DocumentPass(document).Visit(record =>
        {
            fields.Add(record);
            return fields.Records < FieldStatistics.RecordsDecoded;
        });
        var guesses = FieldGuessing.Of(fields.ToTraits());
        if (guesses.IsEmpty)
            return error;
        var roles = string.Join(
            " and ",
            guesses.Select((guess, i) => $"'{guess.Name}' {(i == 0 ? "is " : "")}the {FieldsMapping.WordFor(guess.Role)}")
        );
        return error with { Hint = $"If {roles}, add this to paperlint.yml: {FieldsMapping.LineFor(source.Path, guesses)}" };
    }

    private (OpenableDocument Document, Record First)? Read(string title, bool? hasHeader)
    {
        if (DocumentRecognition.Of(source, formats.Naming(title, hasHeader)).Document is not { } document)
            return null;
        Record? first = null;
        new DocumentPass(document).Visit(record =>
        {
            first = record;
            return false;
        });
        return first is null ? null : (document, first);
    }

    private static bool IsOneOfItsRecord(string name) => !name.Contains('[', StringComparison.Ordinal);

    private static bool HasRole(string name) => FieldMap.Default.ClaimOf(name).Role != FieldRole.Other;
}
