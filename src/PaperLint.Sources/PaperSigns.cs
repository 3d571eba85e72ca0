using PaperLint.Records;

namespace PaperLint.Sources;

/// <summary>
/// Tells JSON that holds papers from that of programs, which have descriptions too: of packages, releases, options, datasets. Who names a
/// file has it read either way.
/// </summary>
internal static class PaperSigns
{
    /// <summary>So many records are looked at.</summary>
    private const int Most = 100;

    /// <summary>Names for an abstract that say so: the others, such as <c>description</c>, stand for anything.</summary>
    private const int RankOfClearNames = 1;

    /// <summary>What a document of JSON is instead of papers; null where it may hold some.</summary>
    /// <param name="isSettings">
    /// Tells whether its text is whole as programs take it, with comments and commas too many; null where it need not be.
    /// </param>
    public static string? WordAgainst(OpenableDocument document, FieldMap map, Func<bool>? isSettings)
    {
        var (isBroken, isClear, records) = (false, false, 0);
        var pass = new DocumentPass(document) { OnSkipped = _ => isBroken = true };
        var outcome = pass.Visit(record =>
        {
            isClear = record.Fields.Any(field => IsClear(field, map));
            return !isClear && ++records < Most;
        });
        if (isClear)
            return null;
        // What is broken is to be told of by who reads it.
        if (outcome.Failure is { } failure)
            return (isSettings?.Invoke() ?? !failure.FieldNames.IsEmpty) ? "JSON without titles or abstracts" : null;
        return (isSettings?.Invoke() ?? !isBroken) ? "JSON with descriptions but without titles or abstracts" : null;
    }

    /// <summary>An abstract that is a Boolean says of a class that it is one.</summary>
    private static bool IsClear(Field field, FieldMap map) => field.Text.Span is not ("true" or "false") && IsClearName(field, map);

    private static bool IsClearName(Field field, FieldMap map) =>
        field.Role == FieldRole.Title
        || (field.Role == FieldRole.Abstract && map.ClaimOf(field.Repeats ?? field.Name).Rank <= RankOfClearNames);
}
