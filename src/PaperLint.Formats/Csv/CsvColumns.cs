using System.Globalization;
using PaperLint.Records;

namespace PaperLint.Formats.Csv;

/// <summary>Names and roles of columns.</summary>
internal static class CsvColumns
{
    /// <summary>
    /// The names in a header, made unique: a column without a name is named by its number, and a repeated name gets a suffix with its
    /// count.
    /// </summary>
    public static List<string> NamesOf(IReadOnlyList<string> header)
    {
        var names = new List<string>(header.Count);
        for (var i = 0; i < header.Count; i++)
        {
            var name = header[i].Trim();
            if (name.Length == 0)
                name = NumberedName(i);
            var unique = name;
            for (var time = 2; names.Contains(unique); time++)
                unique = string.Create(CultureInfo.InvariantCulture, $"{name}~{time}");
            names.Add(unique);
        }

        return names;
    }

    public static List<string> Numbered(int count) => [.. Enumerable.Range(0, count).Select(i => NumberedName(i))];

    /// <summary>For each column, the name of the earlier column that has the same name in the header; null if it is the first.</summary>
    /// <param name="names">The result of <see cref="NamesOf"/>.</param>
    public static string?[] RepeatsOf(IReadOnlyList<string> header, IReadOnlyList<string> names) =>
        [.. header.Zip(names, static (given, name) => given.Trim() is { Length: > 0 } plain && plain.Length != name.Length ? plain : null)];

    /// <summary>The roles of the columns; a repeated name has the role of that name unless its unique name has its own.</summary>
    public static FieldRole[] RolesOf(IReadOnlyList<string> names, IReadOnlyList<string?> repeats, FieldMap map) =>
        FieldMap.Settle([
            .. names.Zip(repeats, (name, plain) =>
                map.ClaimOf(name, isPath: false) is var claim && claim == RoleClaim.None && plain is not null
                    ? map.ClaimOf(plain, isPath: false)
                    : claim
            ),
        ]);

    private static string NumberedName(int column) => string.Create(CultureInfo.InvariantCulture, $"column{column + 1}");
}
