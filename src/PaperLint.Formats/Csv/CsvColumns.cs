using System.Globalization;
using PaperLint.Records;

namespace PaperLint.Formats.Csv;

/// <summary>A column of a table.</summary>
/// <param name="Name">Unique in the table.</param>
/// <param name="Repeats">The value of <see cref="Field.Repeats"/> for its cells.</param>
internal sealed record CsvColumn(string Name, FieldRole Role, string? Repeats);

/// <summary>Finds out the names and roles of columns.</summary>
internal static class CsvColumns
{
    /// <summary>The columns of a table with a header.</summary>
    public static List<CsvColumn> Named(IReadOnlyList<string> header, FieldMap map)
    {
        var names = NamesOf(header);
        return Of(names, RepeatsOf(header, names), map);
    }

    /// <summary>The columns of a table without a header.</summary>
    public static List<CsvColumn> Numbered(int count, FieldMap map) =>
        Of([.. Enumerable.Range(0, count).Select(NumberedName)], new string?[count], map);

    private static List<CsvColumn> Of(List<string> names, string?[] repeats, FieldMap map) =>
        [.. names.Zip(RolesOf(names, repeats, map), repeats).Select(column => new CsvColumn(column.First, column.Second, column.Third))];

    /// <summary>
    /// The names in a header, made unique: a column without a name is named by its number, and a repeated name gets a suffix with its
    /// count.
    /// </summary>
    private static List<string> NamesOf(IReadOnlyList<string> header)
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

    /// <summary>For each column, the name of the earlier column that has the same name in the header; null if it is the first.</summary>
    /// <param name="names">The result of <see cref="NamesOf"/>.</param>
    private static string?[] RepeatsOf(IReadOnlyList<string> header, IReadOnlyList<string> names) =>
        [.. header.Zip(names, static (given, name) => given.Trim() is { Length: > 0 } plain && plain.Length != name.Length ? plain : null)];

    /// <summary>The roles of the columns; a repeated name has the role of that name unless its unique name has its own.</summary>
    private static FieldRole[] RolesOf(IReadOnlyList<string> names, IReadOnlyList<string?> repeats, FieldMap map) =>
        FieldMap.ResolveRoles([
            .. names.Zip(repeats, (name, plain) =>
                map.ClaimOf(name, isPath: false) is var claim && claim == RoleClaim.None && plain is not null
                    ? map.ClaimOf(plain, isPath: false)
                    : claim
            ),
        ]);

    private static string NumberedName(int column) => string.Create(CultureInfo.InvariantCulture, $"column{column + 1}");
}
