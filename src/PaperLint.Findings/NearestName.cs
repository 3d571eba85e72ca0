namespace PaperLint.Findings;

/// <summary>Finds the name that a misspelled one was meant to be, for the hints of errors such as "there is no such …".</summary>
public static class NearestName
{
    /// <summary>Longer names are not compared: they are not misspellings.</summary>
    private const int Longest = 64;

    /// <summary>The name that is at most a few typing errors away or that was cut short; null if there is none.</summary>
    public static string? To(string wrong, IEnumerable<string> names)
    {
        if (wrong.Length is 0 or > Longest)
            return null;
        var most = Math.Max(1, wrong.Length / 3);
        var (best, distance) = ((string?)null, int.MaxValue);
        foreach (var name in names)
        {
            var slips =
                IsCutShort(wrong, name) ? 1
                : Math.Abs(name.Length - wrong.Length) > most ? int.MaxValue
                : Slips(wrong, name);
            if (slips <= most && slips < distance)
                (best, distance) = (name, slips);
        }

        return best;
    }

    /// <summary>A hint with the nearest name, or else with all names.</summary>
    /// <param name="all">How to introduce the list of all names, such as "The keys are".</param>
    public static string Hint(string wrong, IReadOnlyCollection<string> names, string all) =>
        To(wrong, names) is { } near ? $"Did you mean '{near}'?" : $"{all} {string.Join(", ", names)}.";

    private static bool IsCutShort(string wrong, string name) =>
        wrong.Length >= 3 && name.StartsWith(wrong, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The number of letters that were left out, added, changed or swapped with their neighbour, ignoring case (optimal string alignment
    /// distance).
    /// </summary>
    private static int Slips(string wrong, string name)
    {
        var (two, one, row) = (new int[name.Length + 1], new int[name.Length + 1], new int[name.Length + 1]);
        for (var j = 0; j <= name.Length; j++)
            row[j] = j;
        for (var i = 1; i <= wrong.Length; i++)
        {
            (two, one, row) = (one, row, two);
            row[0] = i;
            for (var j = 1; j <= name.Length; j++)
            {
                var same = Same(wrong[i - 1], name[j - 1]);
                row[j] = Math.Min(Math.Min(one[j], row[j - 1]) + 1, one[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(wrong[i - 1], name[j - 2]) && Same(wrong[i - 2], name[j - 1]))
                    row[j] = Math.Min(row[j], two[j - 2] + 1);
            }
        }

        return row[name.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
