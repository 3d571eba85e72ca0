using System.Text;
using System.Text.Json;

namespace PaperLint.Benchmarks.Scenarios;

/// <summary>
/// Writes the records of a JSON Lines file as CSV, as programs write it (RFC 4180), with the keys of the first record as the header.
/// </summary>
internal static class CsvCopy
{
    public static void Write(string source, string target)
    {
        using var writer = new StreamWriter(target, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 18);
        string[]? header = null;
        foreach (var line in File.ReadLines(source))
        {
            using var record = JsonDocument.Parse(line);
            if (header is null)
            {
                header = [.. record.RootElement.EnumerateObject().Select(field => field.Name)];
                WriteRow(writer, header);
            }

            WriteRow(writer, header.Select(name => record.RootElement.TryGetProperty(name, out var value) ? value.ToString() : ""));
        }
    }

    private static void WriteRow(StreamWriter writer, IEnumerable<string> cells)
    {
        var separator = "";
        foreach (var cell in cells)
        {
            writer.Write(separator);
            writer.Write(cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
            separator = ",";
        }

        writer.Write("\r\n");
    }
}
