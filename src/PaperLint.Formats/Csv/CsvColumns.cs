using System.Globalization;
using PaperLint.Records;

namespace PaperLint.Formats.Csv;

/// <summary>The names of columns.</summary>
internal static class CsvColumns
{
    /// <summary>The names in a header, each made unique: one without a name gets its number, and one that is there twice its turn.</summary>
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

    public static FieldRole[] RolesOf(IReadOnlyList<string> names, FieldMap map) =>
        FieldMap.Settle([.. names.Select(name => map.ClaimOf(name, isPath: false))]);

    private static string NumberedName(int column) => string.Create(CultureInfo.InvariantCulture, $"column{column + 1}");
}
