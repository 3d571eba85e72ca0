using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Sources.Guessing;

namespace PaperLint.Sources;

/// <summary>Examines documents that have records, but none with a title or an abstract under any known name.</summary>
/// <param name="source">The document; read again from its beginning.</param>
/// <param name="names">The names of the fields in its records.</param>
/// <param name="formats">The formats with which it was read.</param>
public sealed class UnknownFields(DocumentSource source, IReadOnlyList<string> names, DocumentFormats formats)
{
    /// <summary>
    /// The document with one field treated as the title, so that the other fields can be read. The last name is tried first, because the
    /// most deeply nested fields are named last.
    /// </summary>
    /// <param name="title">The field that was treated as the title.</param>
    public OpenableDocument? Readable(out string title)
    {
        foreach (var name in names.Where(IsOneOfItsRecord).Reverse().OrderBy(HasRole))
        {
            title = name;
            if (Read(title, formats.HasHeader) is not { } read)
                continue;
            // If the column names are unknown, the first row of a table is mistaken for a paper.
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

    /// <summary>The error with a mapping to paste, if the beginning of the document allows the fields to be guessed.</summary>
    public InputError Advise(InputError error)
    {
        if (Readable(out var title) is not { } document)
            return error;
        var fields = new FieldStatistics(lent: title);
        // The records before an error are enough to guess from, and the error itself is reported elsewhere.
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
