namespace PaperLint.Reports.Diff;

/// <summary>The changes to one file.</summary>
/// <param name="Path">The path as shown to users, with <c>/</c>.</param>
/// <param name="Hunks">The hunks, in order; they are read from the file during enumeration.</param>
public sealed record FileDiff(string Path, IEnumerable<DiffHunk> Hunks)
{
    /// <summary>The line that names the old file, without a line feed.</summary>
    public string OldHeader => $"--- {Name("a/")}";

    /// <summary>The line that names the new file, without a line feed.</summary>
    public string NewHeader => $"+++ {Name("b/")}";

    /// <summary>
    /// The name as Git writes it: quoted and escaped if it would break the line or be misread, and followed by a tab if it contains a
    /// space, so that what follows the space is not taken for a date.
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
            // Three octal digits for each byte of UTF-8; control characters above ASCII have two bytes.
            _ when char.IsControl(c) => string.Concat(
                System.Text.Encoding.UTF8.GetBytes([c]).Select(value => $"\\{Convert.ToString(value, 8).PadLeft(3, '0')}")
            ),
            _ => c.ToString(),
        };
}
