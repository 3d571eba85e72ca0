using System.Text.RegularExpressions;
using PaperLint.Cli.Hosting;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Hostile;

/// <summary>Hostile text in everything that comes from outside: neither output stream ever contains it unescaped.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "\e[2J\e]0;owned\a",
        "\u009B31m",
        "\n::error title=x::y",
        "\n ::add-mask::x",
        "\r::stop-commands::x",
        "##[error]x",
        "##vso[task.setvariable variable=x]y",
        "\u202Egpj.\u2066exe\u2069",
        "\u2028::warning::x",
        "\u0085::debug::x",
        "\u200B\uFEFF",
        "\a\b\b\b",
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Pieces.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void No_stream_has_a_control_or_a_command_of_somebody_else(int number)
    {
        Needs.Unix();
        var piece = Pieces[number];
        using var here = Hostile(piece);
        var name = $"papers{piece}.jsonl";
        string[][] commands =
        [
            ["lint"],
            ["lint", "--verbose"],
            ["lint", "--color", "always", "--verbose"],
            ["lint", "--group-by", "file"],
            ["lint", "--statistics"],
            ["lint", "--fix"],
            ["lint", name],
            ["lint", $"missing{piece}"],
            ["lint", "--since", piece],
            ["lint", "--ruleset", piece],
            ["lint", "--select", piece],
            ["lint", "--rules", piece],
            ["lint", "--fail-on", piece],
            ["lint", "--profile", piece],
            ["lint", "--output", piece],
            ["lint", "--output", "jsonl"],
            ["lint", "--output", "sarif"],
            ["lint", $"--{piece}"],
            ["lint", "--config", "broken.yml"],
            ["lint", "--threads", piece],
            ["lint", "--max-warnings", piece],
            [piece],
            ["inspect"],
            ["inspect", "--output", "json"],
            ["inspect", $"missing{piece}"],
            ["init"],
            ["config"],
            ["config", name],
            ["rules"],
            ["explain", piece],
            ["explain", "XYZ0001"],
            ["why", piece],
            ["why", $"{name}:1"],
            ["suppress", piece, "--reason", piece],
            ["undo", piece],
            ["undo"],
            ["baseline"],
            ["review", name],
            ["review", "--profile", piece],
        ];
        foreach (var arguments in commands)
        {
            var outcome = here.Run(arguments);
            AssertHarmless(outcome.Output, arguments);
            AssertHarmless(outcome.Error, arguments);
        }

        // A dry run, too, escapes what it shows in a terminal.
        using var watched = Hostile(piece, host => host with { OutputIsTerminal = true, ErrorIsTerminal = true });
        AssertHarmless(watched.Run("lint", "--diff").Output, ["lint", "--diff"]);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_broken_configuration_is_told_without_harm(int number)
    {
        var piece = Pieces[number];
        using var here = new Workspace();
        here.WithFile("a.jsonl", """{"title":"A kiln","abstract":"It gains."}""")
            .WithFile("paperlint.yml", $"\"{Escaped(piece)}\": 1\nfail-on: \"{Escaped(piece)}\"\nextends: [\"{Escaped(piece)}\"]\n");

        var outcome = here.Run("lint");

        Assert.Equal(2, outcome.Code);
        AssertHarmless(outcome.Error, ["lint"]);
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Broken_decisions_and_baselines_are_told_without_harm(int number)
    {
        var json = System.Text.Json.JsonSerializer.Serialize(Pieces[number]);
        foreach (var file in new[] { "decisions.jsonl", "baseline.jsonl" })
        {
            using var here = new Workspace();
            here.WithFile("a.jsonl", """{"title":"A kiln","abstract":"It gains."}""")
                .WithFile($".paperlint/{file}", $"{{{json}:{json}}}\n{{\"rule\":{json},\"key\":{json},\"field\":{json}}}\n");

            var outcome = here.Run("lint");

            Assert.Equal(2, outcome.Code);
            AssertHarmless(outcome.Error, ["lint"]);
        }
    }

    /// <summary>Records, fields, names, rules and a configuration, with the piece wherever it fits.</summary>
    private static Workspace Hostile(string piece, Func<Host, Host>? host = null)
    {
        var here = new Workspace { Host = host };
        var json = System.Text.Json.JsonSerializer.Serialize(piece)[1..^1];
        var record =
            $$"""{"id":"x{{json}}","title":"A kiln {{json}} that fires","abstract":"{{json}} It gains 5\\% over the best {{json}} of the older kilns.","url":"https://example.org/{{json}}","extra{{json}}":"{{json}}"}"""
            + "\n";
        return here.WithFile($"papers{piece}.jsonl", record)
            .WithFile($"folder{piece}/b.jsonl", record)
            .WithFile($"folder{piece}/broken.json", "{")
            .WithFile(
                "paperlint.yml",
                $"rule-folders: [own]\nexclude: [\"none{Escaped(piece)}\"]\nsuppressions:\n  - rule: XYZ0001\n    path: \"{Escaped(piece)}\"\n    reason: \"{Escaped(piece)}\"\n"
            )
            .WithFile("broken.yml", $"extends: \"{Escaped(piece)}.yml\"\n\"x{Escaped(piece)}\": y\n")
            .WithFile(
                "own/kilns.yml",
                $"id: XYZ0001\nname: kilns\nsummary: \"{Escaped(piece)}\"\nmessage: \"{Escaped(piece)} '{{match}}' {Escaped(piece)}.\"\nseverity: warning\nfields: [abstract]\nwhy: \"{Escaped(piece)}\"\nmatch:\n  pattern: gains\nexamples:\n  - bad: It [|gains|].\n"
            );
    }

    private static string Shown(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    /// <summary>The piece as it is written between double quotes in YAML.</summary>
    private static string Escaped(string piece) => string.Concat(piece.Select(character => $"\\u{(int)character:x4}"));

    private static void AssertHarmless(string text, string[] arguments)
    {
        // We write colours ourselves: complete sequences that end in 'm'.
        if (arguments.Contains("always"))
            text = Regex.Replace(text, @"\e\[[0-9;]*m", "", RegexOptions.None, TimeSpan.FromSeconds(5));
        var command = Shown(string.Join(' ', arguments));
        foreach (var character in text)
            Assert.False(
                (char.IsControl(character) && character is not ('\n' or '\t'))
                    || character
                        is (>= '\u200B' and <= '\u200F')
                            or (>= '\u2028' and <= '\u202E')
                            or (>= '\u2060' and <= '\u206F')
                            or '\uFEFF',
                $"{command}: U+{(int)character:X4} in {Shown(text)}"
            );
        Assert.DoesNotContain("   at PaperLint.", text, StringComparison.Ordinal);
        foreach (var line in text.Split('\n'))
            Assert.False(
                line.TrimStart().StartsWith("::", StringComparison.Ordinal)
                    || Regex.IsMatch(line, @"##[A-Za-z]*\[", RegexOptions.None, TimeSpan.FromSeconds(5)),
                $"{command}: {Shown(line)}"
            );
    }
}
