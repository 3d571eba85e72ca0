using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Linting;
using PaperLint.Sources;
using PaperLint.Tests.Fixing;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Storage.Spilling;

/// <summary>What is read back from a temporary file equals what would have been kept in memory.</summary>
public sealed class SpillingTests
{
    private static readonly string[] Pieces =
    [
        "We gain 3\\% and more. ",
        "It costs \\$5 \\& time. ",
        "A caf\\\\'e of na\\\\\"ive ``quoted'' words --- and more. ",
        "\\ud83d\\ude00 \\% \\ud83d ",
        "é\\\\%日本語 ",
        "This is said again and again, in many words that say little. ",
        "\\u0000\\% ",
        "$\\\\alpha$-rays \\\\textbf{go} ",
        "\\n\\r\\n\\\\&\\n",
        "the the ",
    ];

    [Fact]
    public void Findings_come_back_from_the_file_as_they_were() => Check.One(Law.Tried(60), Prop.ForAll(Documents(), document =>
            {
                var inMemory = Lint(document, findingsInMemory: int.MaxValue);
                Assert.All([0, 1, 5], most => Assert.Equal(inMemory, Lint(document, most)));
            }));

    [Fact]
    public void Fixes_come_back_from_the_file_as_they_were() => Check.One(Law.Tried(20), Prop.ForAll(Documents(), document =>
            {
                var inMemory = Fix(document, findingsInMemory: 20_000);
                Assert.All([0, 20], most => Assert.Equal(inMemory, Fix(document, most)));
            }));

    [Fact]
    public void Findings_that_come_late_are_merged_in_from_the_file()
    {
        // Repeated titles are found at the end, but belong among the findings of their records.
        var lines = string.Concat(
            Enumerable
                .Range(0, 300)
                .Select(row =>
                    $"{{\"title\": \"A Title That Is Used Again {row % 7}\", \"abstract\": \"We gain {row % 3}\\\\% in words that say little.\"}}\n"
                )
        );
        var inMemory = Lint(lines, int.MaxValue);
        Assert.Contains(inMemory, finding => finding.Contains("DUP", StringComparison.Ordinal));
        Assert.Contains(inMemory, finding => finding.Contains("\"Ordinal\":1", StringComparison.Ordinal));
        Assert.Equal(inMemory, Lint(lines, 100));
        Assert.Equal(inMemory, Lint(lines, 0));
    }

    [Fact]
    public void Who_is_done_with_a_result_can_let_go_of_the_file()
    {
        var line =
            "{\"title\": \"A Title\", \"abstract\": \"We gain the the most where others lose the the most, in so many words that nobody counts them.\"}\n";
        var result = Run(string.Concat(Enumerable.Repeat(line, 2_000)), findingsInMemory: 0);
        Assert.NotEmpty(result.Findings);
        result.Dispose();
        Assert.Throws<ObjectDisposedException>(() => result.Findings.ToList());
        result.Dispose();
    }

    private static List<string> Lint(string document, int findingsInMemory)
    {
        using var result = Run(document, findingsInMemory);
        List<string> findings = [.. result.Findings.Select(Shown)];
        Assert.Equal(result.Findings.Count, findings.Count);
        // Reports enumerate the findings more than once.
        Assert.Equal(findings, result.Findings.Select(Shown));
        return findings;
    }

    private static RunResult Run(string document, int findingsInMemory) =>
        new LintRun(FixingFolder.Options with { FindingsInMemory = findingsInMemory }).Execute(
            [new DocumentSource("a.jsonl", true, () => new MemoryStream(Encoding.UTF8.GetBytes(document)))],
            [],
            CancellationToken.None
        );

    private static (string Text, string Journal, string Repairs, string Remaining) Fix(string document, int findingsInMemory)
    {
        using var here = new FixingFolder().With("a.jsonl", document);
        using var result = here.Fix(
            here.Settings with
            {
                Unsafe = true,
            },
            FixingFolder.Options with
            {
                FindingsInMemory = findingsInMemory,
            }
        );
        var fixedOne = Assert.Single(result.Documents);
        Assert.Equal(fixedOne.Changes.Count, fixedOne.Changes.Select(change => change.Row).Distinct().Count());
        return (
            here.Text("a.jsonl"),
            result.JournalPath is { } journal ? Unsealed(File.ReadAllText(journal)) : "",
            string.Join('\n', fixedOne.Changes.SelectMany(change => change.Fixed).Select(Shown)),
            string.Join('\n', result.Remaining.Findings.Select(Shown))
        );
    }

    /// <summary>A journal without what binds it to its folder.</summary>
    private static string Unsealed(string journal) =>
        Regex.Replace(journal, "\"seal\":\"[^\"]*\"", "\"seal\":\"\"", RegexOptions.None, TimeSpan.FromSeconds(5));

    private static string Shown(FixedFinding one) =>
        $"{one.Start} {one.Text.Span} [{Units(one.Text.Lead)}|{Units(one.Text.Before)}|{Units(one.Text.After)}|{Units(one.Text.Trail)}] {Shown(one.Finding)}";

    /// <summary>
    /// Every part of the finding; texts also as UTF-16 code units, because JSON cannot represent half of a surrogate pair.
    /// </summary>
    private static string Shown(Finding finding) =>
        JsonSerializer.Serialize(
            new
            {
                finding.Arguments,
                finding.Location,
                finding.Profile,
                finding.Fingerprint,
                finding.Fix,
                finding.Related,
            }
        )
        + finding.Rule.Id
        + finding.Severity
        + Units(finding.Matched + finding.Message + finding.Location.Excerpt.Text);

    private static string Units(string text) =>
        string.Concat(text.Select(unit => unit is >= ' ' and <= '~' ? $"{unit}" : $"<{(int)unit:x}>"));

    private static Arbitrary<string> Documents()
    {
        var text = Gen.Choose(1, 6).SelectMany(count => Gen.Elements(Pieces).ArrayOf(count)).Select(string.Concat);
        var line =
            from title in Gen.Elements("A Title of \\\\& Words", "Another Title That Says Something", "")
            from body in text
            from url in Gen.Elements("https://huggingface.co/papers/2403.00001", "https://arxiv.org/abs/2403.00001")
            select $"{{\"url\": \"{url}\", \"title\": \"{title}\", \"abstract\": \"{body}\"}}\n";
        return Arb.From(Gen.Choose(1, 12).SelectMany(count => line.ArrayOf(count)).Select(string.Concat));
    }
}
