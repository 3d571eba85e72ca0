using System.IO.Compression;
using System.Text;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Programs;

/// <summary>The files and the environment in which each of the <see cref="Stories"/> begins.</summary>
internal static class StoryFiles
{
    private const string Records = """
        {"id": "2403.01234", "title": "On Kilns \\& Ovens", "abstract": "The kiln runs 3.5times faster and 5\\% less glass breaks in the the oven, as we present , than before.", "url": "https://huggingface.co/papers/2403.01234"}
        {"id": "2403.01235", "title": "Bounds for Pulsed Ovens", "abstract": "We show a rate of mathcal{O}(sqrt{n/k}) for ovens. Code is at http://github.com/kiln/pulses for all to see, na\u00c3\u00afvely.", "url": "https://huggingface.co/papers/2403.01235"}
        {"id": "2403.01236", "title": "On Kilns \\& Ovens", "abstract": "We study <i>glass</i> &amp; its $\\alpha$ phase ``in depth''--- and more."}

        """;

    private const string Rule = """
        id: LAB0001
        name: lab-word
        summary: A word of ours is misspelt.
        message: "'{match}' is misspelt."
        severity: warning
        fields: [title, abstract]
        why: We care.
        what-to-do: Mend it.
        match:
          pattern: '\bkilns?\b'
          ignore-case: true
          unless: [{ after: '\s*oven' }]
        fix: { title: Say oven, safety: safe, replace: oven }
        examples:
          - text: 'our [|kiln|]'
            fixed: 'our oven'
          - text: 'our kiln oven'

        """;

    private const string Configuration = """
        extends: [recommended]
        rule-folders: [rules]
        rules:
          LTX0002: { severity: error, fix: none }
          TXT0001: off
        target: ascii
        scripts: plain
        fail-on: info
        min-precision: low
        on-skipped: warning
        exclude: [old/**]
        overrides:
          - files: ['*.csv']
            fields: { title: name, abstract: [body] }
            csv: { delimiter: semicolon, header: true }
          - where: { id: ['2403*'] }
            profile: arxiv
            rules:
              LAB0001: { severity: info }
        budget:
          - rule: LTX
            max: 1
        suppressions:
          - rule: LTX0001
            reason: Known.
            expires: 2001-01-01

        """;

    /// <summary>Something wrong with every part, so that each check has something to say.</summary>
    private const string Mistakes = """
        extend: [recommended]
        extends: [recommendet]
        rules:
          LTX0002: { severity: eror, fix: nome }
          LTX9999: off
        target: unicod
        fail-on: [warning]
        overrides:
          - files: []
          - where: { nothing: x }
        required-version: new
        csv: { delimiter: word }

        """;

    public static IEnumerable<(string Name, string? Value)> Variables(string folder) =>
        [
            ("XDG_STATE_HOME", Path.Combine(folder, "state")),
            ("XDG_CACHE_HOME", Path.Combine(folder, "cache")),
            ("HOME", Path.Combine(folder, "home")),
            ("GIT_CONFIG_NOSYSTEM", "1"),
            ("GIT_AUTHOR_NAME", "A Tester"),
            ("GIT_AUTHOR_EMAIL", "tester@example.org"),
            ("GIT_AUTHOR_DATE", "2024-03-01T00:00:00Z"),
            ("GIT_COMMITTER_NAME", "A Tester"),
            ("GIT_COMMITTER_EMAIL", "tester@example.org"),
            ("GIT_COMMITTER_DATE", "2024-03-01T00:00:00Z"),
            ("NO_COLOR", null),
        ];

    public static void Write(string folder)
    {
        var work = Directory.CreateDirectory(Path.Combine(folder, "work")).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "home"));
        // A given key, so that the seals of journals are the same.
        var state = Directory.CreateDirectory(Path.Combine(folder, "state", "paperlint")).FullName;
        File.WriteAllBytes(Path.Combine(state, "journal.key"), [.. Enumerable.Range(1, 32).Select(number => (byte)number)]);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(state, "journal.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Fixtures, "digests")))
            Put($"digests/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        Put("mixed.txt", Bytes(DamagedDigest.Mixed));
        Put("papers.jsonl", Bytes(Records));
        Put("papers.json", Bytes($"[{string.Join(",\n ", Records.Trim().Split('\n'))}]\n"));
        Put(
            "own/papers.csv",
            Bytes("id;name;body\n2403.01237;\"A Kiln \\& more\";\"It breaks 7\\% less; the the rest is \"\"fine\"\".\"\n")
        );
        // Large enough that its result is stored.
        Put("many.jsonl", Bytes(string.Concat(Enumerable.Repeat(Records, 700))));
        Put("papers.csv", Bytes("id,title,abstract\n2403.01237,A Kiln \\& more,It breaks 7\\% less and the the rest is fine.\n"));
        Put("packed.jsonl.gz", Compressed(Bytes(Records)));
        Put("wide.jsonl", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Records)]);
        Put("cut.jsonl", Bytes(Records.Insert(Records.IndexOf('\n', StringComparison.Ordinal) + 1, "{\"id\": \n")));
        Put("own/paperlint.yml", Bytes(Configuration));
        Put("own/rules/lab-word.yml", Bytes(Rule));
        Put("own/one.yml", Bytes("name: one\ntitle: Only escapes.\nrules:\n  LTX0002: on\n"));
        Put("own/papers.jsonl", Bytes(Records));
        Put("wrong/paperlint.yml", Bytes(Mistakes));
        Put("wrong/notyaml/paperlint.yml", Bytes("rules: [a: {\n"));
        Put("wrong/rules/bad.yml", Bytes(Rule.Replace("[|kiln|]", "kiln", StringComparison.Ordinal)));
        Put(
            "wrong/rules2/bad.yml",
            Bytes("id: lab\nname: Two Words\nseverity: bad\nmatch: { pattern: '(', analyzer: x }\nfields: [titel]\n")
        );
        Put("wrong/set.yml", Bytes("name: Wrong Name\nrules:\n  LTX0002: maybe\n  NONE0001: on\n"));

        void Put(string path, byte[] content)
        {
            var full = Path.Combine(work, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, content);
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Compressed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(content);
        return packed.ToArray();
    }
}
