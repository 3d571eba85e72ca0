namespace PaperLint.Analyzers.Commands;

/// <summary>Reads the tables that lie in the assembly: a line an entry, <c>#</c> before remarks.</summary>
internal static class TableResource
{
    /// <exception cref="InvalidOperationException">The assembly was built without the table.</exception>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(TableResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }
}
