using System.Globalization;

namespace PaperLint.Benchmarks.Scenarios;

/// <summary>
/// Writes rules of the kinds that users write: house spellings, phrases to avoid, units and versions as patterns, and patterns with
/// exceptions. Each is another rule; most of them hardly ever match, like most rules of users.
/// </summary>
internal static class UserRules
{
    private static readonly string[] Nouns =
    [
        "data base",
        "work flow",
        "frame work",
        "bench mark",
        "time step",
        "check point",
        "down stream",
        "key word",
        "real time",
        "pre training",
        "fine tuning",
        "code base",
        "feed back",
        "hyper parameter",
        "meta data",
        "multi modal",
        "open source",
        "over fitting",
        "pipe line",
        "play ground",
        "post processing",
        "re ranking",
        "road map",
        "run time",
        "sub graph",
        "super vision",
        "test bed",
        "thresh old",
        "trade offs",
        "under fitting",
        "web site",
        "white box",
        "black box",
        "zero shot",
        "few shot",
        "long tail",
        "noise less",
        "cross entropy",
        "soft max",
        "drop out",
        "back bone",
        "head less",
        "look up",
        "set up",
        "wave form",
        "wave length",
        "band width",
        "eigen value",
        "eigen vector",
        "sub space",
    ];

    public static void Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        for (var i = 1; i <= count; i++)
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"house-{i:D4}.yml")), Page(i));
    }

    private static string Page(int number)
    {
        var noun = Nouns[number / 4 % Nouns.Length];
        var (first, second) = (noun.Split(' ')[0], noun.Split(' ')[1]);
        var (match, example) = (number % 4) switch
        {
            0 => ($"substitution: {{ '{noun}': '{first}{second}' }}\nwhole-words: true\nignore-case: true", $"We use a [|{noun}|] here."),
            1 => ($@"pattern: '\b(?:very|quite|rather|really)\s{first}[a-z]*\b'", $"It is [|very {first}|] here."),
            2 => (
                $@"pattern: '\b{first}-?{second}s?\s\d+(?:\.\d+)*\b'" + "\nunless:\n  - before: '(?:Table|Figure)\\s$'",
                $"We ran [|{first}{second} 2.1|] here."
            ),
            _ => (
                $@"pattern: '\b(?:the|a|an)\s{first}\s(?:of|for)\s{second}\b'" + "\nignore-case: true",
                $"It is [|the {first} of {second}|] here."
            ),
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            id: HSE{{number:D4}}
            name: house-{{number:D4}}
            summary: The house writes it otherwise.
            message: "'{match}' is not how we write it."
            severity: info
            precision: high
            status: preview
            since: 0.1.0
            fields: [title, abstract]
            tags: [house]
            why: |
              Readers expect one spelling.
            what-to-do: |
              Write it as the others do.
            match:
              {{match.Replace("\n", "\n  ", StringComparison.Ordinal)}}
            examples:
              - text: '{{example}}'
              - text: 'We use nothing of the kind here.'

            """
        );
    }
}
