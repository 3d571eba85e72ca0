namespace PaperLint.Reports.Diff;

/// <summary>How one file would change.</summary>
/// <param name="Path">As people see it, with <c>/</c>.</param>
/// <param name="Hunks">In order; read from the file as they are asked for.</param>
public sealed record FileDiff(string Path, IEnumerable<DiffHunk> Hunks)
{
    /// <summary>The line that names the old file, without its line feed.</summary>
    public string OldHeader => $"--- {Name("a/")}";

    /// <summary>The line that names the new file.</summary>
    public string NewHeader => $"+++ {Name("b/")}";

    /// <summary>
    /// The name as Git writes it: in quotes with escapes where it would break the line or the reading of it, and with a tab behind
    /// it where it has a space, so that nobody takes what follows the space for a date.
    /// </summary>
    private string Name(string side)
    {
        var name = side + Path.TrimStart('/');
        if (name.Any(c => char.IsControl(c) || c is '"' or '\\'))
            return $"\"{string.Concat(name.Select(Escaped))}\"";
        return name.Contains(' ', StringComparison.Ordinal) ? $"{name}\t" : name;
    }

    private static string Escaped(char c) =>
        c switch
        {
            '"' or '\\' => $"\\{c}",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            // Three octal digits a byte of UTF-8; controls above ASCII have two bytes.
            _ when char.IsControl(c) => string.Concat(
                System.Text.Encoding.UTF8.GetBytes([c]).Select(value => $"\\{Convert.ToString(value, 8).PadLeft(3, '0')}")
            ),
            _ => c.ToString(),
        };
}
