using System.Text;
using System.Text.RegularExpressions;

namespace PaperLint.Campaigns.Fuzzing;

/// <summary>
/// Breaks a text at its structure: tokens, lines and cells are removed, duplicated, swapped, or get foreign text between them.
/// </summary>
internal static partial class Mutation
{
    private static readonly string[] Strangers =
    [
        "{",
        "}",
        "[",
        "]",
        "\"",
        ",",
        ":",
        "'",
        "\n",
        "\r",
        "\r\n",
        "\n\n",
        " ",
        "\t",
        "\0",
        "\\",
        "\\u",
        "\\ud800",
        "\\udc00\\ud800",
        "\\u0000",
        "\uFEFF",
        "\uFFFD",
        "\u0085",
        "\u2028",
        "null",
        "true",
        "-",
        "0",
        "1e999",
        "123456789012345678901234567890",
        "NaN",
        "{}",
        "[]",
        "\"\"",
        "{\"title\":",
        "\"title\":\"A\",",
        "{\"title\":\"B\"}",
        "[{\"abstract\":\"C\"}]",
        "//",
        "/*",
        "#",
        ";",
        "&",
        "*",
        "!!",
        "<<: ",
        "- ",
        "? ",
        "| ",
        "> ",
        "--- ",
        "...",
        "%",
        "@",
        "\u001b[31m",
        "::error::",
        "\\%",
        "```",
        "=",
        "~",
    ];

    /// <param name="times">How many changes to make, each on the result of the one before.</param>
    public static string Of(string text, Random random, int times)
    {
        var parts = Token().Matches(text).Select(match => match.Value).ToList();
        for (; times > 0 && parts.Count > 0; times--)
            Change(parts, random);
        return string.Concat(parts);
    }

    private static void Change(List<string> parts, Random random)
    {
        var at = random.Next(parts.Count);
        var length = Math.Min(random.Next(1, 12), parts.Count - at);
        switch (random.Next(11))
        {
            case 0:
                parts.RemoveAt(at);
                break;
            case 1:
                parts.RemoveRange(at, length);
                break;
            case 2:
                parts.InsertRange(at, parts.GetRange(at, length));
                break;
            case 3:
                parts.InsertRange(random.Next(parts.Count), parts.GetRange(at, length));
                break;
            case 4:
                (parts[at], parts[^1]) = (parts[^1], parts[at]);
                break;
            case 5:
                parts.RemoveRange(at, parts.Count - at);
                break;
            case 6:
                parts[at] = Strangers[random.Next(Strangers.Length)];
                break;
            case 7:
                parts.Insert(
                    at,
                    string.Concat(
                        Enumerable.Repeat(Strangers[random.Next(Strangers.Length)], random.Next(1, random.Next(20) == 0 ? 3000 : 4))
                    )
                );
                break;
            case 8:
                parts[at] = parts[at].ToUpperInvariant() + parts[at];
                break;
            case 9:
                parts[at] = parts[at][..random.Next(parts[at].Length + 1)];
                break;
            default:
                parts.Insert(at, Strangers[random.Next(Strangers.Length)]);
                break;
        }

        if (parts.Count == 0)
            parts.Add("\n");
    }

    /// <summary>Changes some bytes in place, cuts the end off, or inserts bytes.</summary>
    public static byte[] Of(byte[] bytes, Random random)
    {
        if (bytes.Length == 0)
            return bytes;
        var at = random.Next(bytes.Length);
        switch (random.Next(4))
        {
            case 0:
                return bytes[..at];
            case 1:
                var changed = (byte[])bytes.Clone();
                changed[at] = (byte)random.Next(256);
                return changed;
            case 2:
                return [.. bytes[..at], (byte)random.Next(128, 256), .. bytes[at..]];
            default:
                return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 9))..]];
        }
    }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    [GeneratedRegex(@"\w+|\r\n|\s|.", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
