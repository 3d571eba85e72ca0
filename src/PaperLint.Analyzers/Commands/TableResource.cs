namespace PaperLint.Analyzers.Commands;

/// <summary>Reads the tables embedded in the assembly: one entry per line; lines that begin with <c>#</c> are comments.</summary>
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
