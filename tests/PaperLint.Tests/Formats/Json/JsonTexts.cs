using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace PaperLint.Tests.Formats.Json;

/// <summary>JSON as it occurs in practice, and broken JSON.</summary>
internal static class JsonTexts
{
    private static readonly string[] Strings =
    [
        "\"\"",
        "\"a\"",
        "\"A title\"",
        "\"caf\u00e9\"",
        "\"caf\\u00e9\"",
        "\"\\ud835\\udc9d\"",
        "\"𝒩\"",
        "\"\\ud835\"",
        "\"\\udc9d x\"",
        "\"a\\nb\"",
        "\"\\/\"",
        "\"\\\\\"",
        "\"say \\\"x\\\"\"",
        "\"{\"",
        "\"]\"",
        "\"a, b\"",
        "\"tab\\there\"",
        "\"\\b\\f\\r\"",
        "\"\u2028\"",
    ];

    private static readonly string[] Keys =
    [
        "\"title\"",
        "\"abstract\"",
        "\"url\"",
        "\"paper\"",
        "\"authors\"",
        "\"x\"",
        "\"ti\\u0074le\"",
        "\"a~/b\"",
        "\"\"",
        "\"summary\"",
    ];
    private static readonly string[] Scalars = ["0", "-1.5e+3", "12", "true", "false", "null", "1E5", "-0"];
    private static readonly string[] Spaces = ["", "", "", " ", "\t"];
    private static readonly string[] WideSpaces = ["", " ", "\n", "\r\n  ", "\t"];

    /// <summary>Pieces to insert into a text or to put in place of others, so that it is no longer JSON, or different JSON.</summary>
    private static readonly string[] Faults =
    [
        ",",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "\\",
        ":",
        "NaN",
        "'",
        "01",
        "\u0001",
        "\n",
        "1.",
        "nul",
        "-",
        "e",
        "\\u12",
        "//",
        " ",
    ];

    public static Gen<string> Value(int depth, string[] spaces) =>
        depth == 0
            ? Gen.Frequency((4, Gen.Elements(Strings)), (1, Gen.Elements(Scalars)))
            : Gen.Frequency(
                (5, Gen.Elements(Strings)),
                (2, Gen.Elements(Scalars)),
                (1, Object(depth - 1, spaces)),
                (1, Value(depth - 1, spaces).ArrayOf().Select(values => Join('[', values.Take(4), ']', spaces, values.Length)))
            );

    public static Gen<string> Object(int depth, string[]? spaces = null) =>
        from keys in Gen.Elements(Keys).ArrayOf()
        from values in Value(depth, spaces ?? Spaces).ArrayOf(6)
        select Join(
            '{',
            keys.Take(6).Zip(values, (key, value) => $"{key}{(spaces ?? Spaces)[value.Length % (spaces ?? Spaces).Length]}: {value}"),
            '}',
            spaces ?? Spaces,
            keys.Length
        );

    /// <summary>A paper, so that a file of them is recognised as papers.</summary>
    public static Gen<string> Paper => Object(2).Select(text => text == "{}" ? "{\"title\": \"T\"}" : $"{{\"title\": \"T\", {text[1..]}");

    public static Gen<byte[]> Lines =>
        Gen.Frequency((8, Paper), (1, Gen.Constant("")), (1, Paper.SelectMany(Broken)))
            .ArrayOf()
            .Zip(Gen.Elements("\n", "\n", "\r\n"))
            .Zip(Gen.Elements("", "\n"))
            .Select(parts =>
                Encoding.UTF8.GetBytes(
                    $"{{\"title\": \"first\"}}{parts.Item1.Item2}{string.Join(parts.Item1.Item2, parts.Item1.Item1)}{parts.Item2}"
                )
            );

    /// <summary>A document with papers at its root or under a key.</summary>
    public static Gen<byte[]> Documents =>
        from papers in Object(2, WideSpaces).ArrayOf()
        from space in Gen.Elements(WideSpaces)
        from layout in Gen.Choose(0, 3)
        let list = Join('[', papers.Prepend("{\"title\": \"first\"}"), ']', WideSpaces, space.Length)
        select Encoding.UTF8.GetBytes(
            layout switch
            {
                0 => list,
                1 => $"{{\"count\": 3,{space}\"papers\": {list}, \"more\": [1, {{}}]}}",
                2 => $"\uFEFF{{\"data\": {{ \"x\": [[]], \"items\":{space}{list} }} }}{space}",
                _ => $"{space}{list}{space}",
            }
        );

    /// <summary>The text with a fault in it, or cut off.</summary>
    public static Gen<string> Broken(string text) =>
        from at in Gen.Choose(0, Math.Max(0, text.Length - 1))
        from length in Gen.Choose(0, 2)
        from fault in Gen.Elements(Faults)
        from kind in Gen.Choose(0, 3)
        select kind == 0 ? text[..at] : string.Concat(text.AsSpan(0, at), fault, text.AsSpan(Math.Min(text.Length, at + length)));

    private static string Join(char open, IEnumerable<string> parts, char close, string[] spaces, int chance)
    {
        var space = spaces[chance % spaces.Length];
        return $"{open}{space}{string.Join($"{space},{space}", parts)}{space}{close}";
    }
}
