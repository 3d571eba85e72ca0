using PaperLint.Records;

namespace PaperLint.Sources;

/// <summary>
/// Distinguishes JSON that contains papers from that of programs, which has descriptions too: of packages, releases, options, datasets. A
/// file named by the user is read in any case.
/// </summary>
internal static class PaperSigns
{
    /// <summary>How many records are examined.</summary>
    private const int Most = 100;

    /// <summary>The last rank of names that clearly mean an abstract; others, such as <c>description</c>, can mean anything.</summary>
    private const int RankOfClearNames = 1;

    /// <summary>What a JSON document contains instead of papers; null if it may contain papers.</summary>
    /// <param name="isSettings">
    /// Whether its text is valid by the rules for settings, which allow comments and trailing commas; null if it need not be.
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
        // Errors are reported when the file is read.
        if (outcome.Failure is { } failure)
            return (isSettings?.Invoke() ?? !failure.FieldNames.IsEmpty) ? "JSON without titles or abstracts" : null;
        return (isSettings?.Invoke() ?? !isBroken) ? "JSON with descriptions but without titles or abstracts" : null;
    }

    /// <summary>
    /// Whether a field is clearly a title or an abstract. A Boolean is not: in descriptions of classes, <c>abstract</c> means an abstract
    /// class.
    /// </summary>
    private static bool IsClear(Field field, FieldMap map) => field.Text.Span is not ("true" or "false") && IsClearName(field, map);

    private static bool IsClearName(Field field, FieldMap map) =>
        field.Role == FieldRole.Title
        || (field.Role == FieldRole.Abstract && map.ClaimOf(field.Repeats ?? field.Name).Rank <= RankOfClearNames);
}
