using System.IO.Compression;
using System.Text;
using FsCheck.Fluent;
using PaperLint.Linting;
using PaperLint.Linting.Caching;
using PaperLint.Sources;
using PaperLint.Storage.Caching;
using PaperLint.Tests.Analysis;
using PaperLint.Tests.Fixing;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Linting.Caching;

/// <summary>A run that takes over results tells exactly what it would tell if it had linted everything.</summary>
public sealed class ResultCacheTests(ITestOutputHelper log)
{
    private const string Lines = """
        {"id": "2403.1", "url": "https://huggingface.co/papers/1", "title": "On Kilns", "abstract": "A kiln of ours gains 4\\% in a day, and the the sheets stay flat."}
        {"id": "2403.2", "url": "https://arxiv.org/abs/2403.2", "title": "On Ovens", "abstract": "An oven of ours gains $\\alpha$ and 6\\% in a week, \ud800 it stays warm."}
        {"id": "2403.3", "title": "On Kilns", "abstract": "We say ``so'' --- twice.", "abstract": "Or na\u00c3\u00afvely."}

        """;

    public static TheoryData<string> Forms { get; } =
    ["a.jsonl", "a.json", "a.csv", "a.txt", "a.jsonl.gz", "wide.jsonl", "cut.jsonl", "beside.json", "empty.jsonl"];

    private static CachedFolder Here() =>
        new CachedFolder()
            .With("a.jsonl", Lines)
            .With("a.json", $"[{string.Join(",\n", Lines.Trim().Split('\n'))}]")
            .With("a.csv", "id,title,abstract\n2403.1,A Kiln \\& more,It breaks 7\\% less and the the rest is fine.\n")
            .With("a.txt", DamagedDigest.Mixed)
            .With("a.jsonl.gz", Compressed(Lines))
            .With("wide.jsonl", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Lines)])
            .With("cut.jsonl", Lines + "{\"id\": \n" + Lines)
            .With("beside.json", $"{{\"made\": \"today\", \"papers\": [{string.Join(",\n", Lines.Trim().Split('\n'))}]}}")
            .With("empty.jsonl", "\n");

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_format_is_told_the_same(string name)
    {
        using var here = Here();
        here.CheckThatAllAreTheSame(null, name);
        here.CheckThatAllAreTheSame(FixingFolder.Options with { FindingsInMemory = 0, KeepsMembers = true }, name);
        if (name == "empty.jsonl")
            return;

        Assert.Single(here.Entries);
        here.Poison();
        using var taken = here.LintCached(null, name);
        Assert.DoesNotContain(taken.Findings, finding => !finding.Rule.Id.StartsWith("DUP", StringComparison.Ordinal));
    }

    [Fact]
    public void So_are_all_of_them_at_once()
    {
        using var here = Here();
        here.CheckThatAllAreTheSame(null, [.. Forms.Select(row => row.Data)]);
    }

    [Fact]
    public void So_are_the_fixtures()
    {
        using var here = new CachedFolder();
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Fixtures, "digests")))
            here.CheckThatAllAreTheSame(null, Added(here, file));
    }

    [Fact]
    public void So_is_the_corpus()
    {
        var corpus = Needs.Corpus();
        using var here = new CachedFolder();
        foreach (var file in Directory.GetFiles(corpus, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!Effort.IsFull && new FileInfo(file).Length > 3_000_000)
                continue;
            log.WriteLine(file);
            here.CheckThatAllAreTheSame(null, Added(here, file));
        }
    }

    [Fact]
    public void So_is_whatever_is_generated() =>
        Law.Holds(
            Law.SomeOf("\\\\%", " the the", " ``x''", "\\ud800", " $\\\\alpha$", " <i>z</i> &amp;", " 3.5times", "é").ArrayOf(4),
            pieces =>
            {
                using var here = new CachedFolder().With(
                    "a.jsonl",
                    string.Concat(
                        pieces.Select(
                            (words, row) =>
                                $"{{\"id\": \"2403.{row}\", \"title\": \"Some Title {row % 3}\", \"abstract\": \"We gain{string.Concat(words)} a lot.\"}}\n"
                        )
                    )
                );
                here.CheckThatAllAreTheSame(null, "a.jsonl");
            }
        );

    [Fact]
    public void Facts_about_a_source_are_told_the_same()
    {
        using var here = new CachedFolder()
            .With("all.jsonl", Many(row => true))
            .With("block.jsonl", Many(row => row % 50 == 0))
            .With("few.jsonl", Many(row => row == 7));
        here.CheckThatAllAreTheSame(FixingFolder.Options with { KeepsMembers = true }, "all.jsonl", "block.jsonl", "few.jsonl");
        using var found = here.LintCached(null, "all.jsonl", "block.jsonl");
        Assert.Contains(found.Findings, finding => finding.Fact is { Block: null });
        Assert.Contains(found.Findings, finding => finding.Fact is { Block: not null });
        here.CheckThatAllAreTheSame(FixingFolder.Options with { Selection = RuleSelection.All with { Ignore = ["FLD"] } }, "all.jsonl");

        static string Many(Func<int, bool> isEmpty) =>
            string.Concat(
                Enumerable
                    .Range(0, 400)
                    .Select(row =>
                        $"{{\"id\": \"{(row % 50 == 0 ? "old" : "new")}.{row:000}\", \"title\": \"A Title With Number {row}\"{(isEmpty(row) ? "" : $", \"abstract\": \"It is about number {row} and says so in many words.\"")}}}\n"
                    )
            );
    }

    [Fact]
    public void Duplicates_are_found_across_known_and_new_files()
    {
        const string Same =
            "{\"id\": \"1\", \"title\": \"A Title That Two Files Have\", \"abstract\": \"We say what we say in enough words.\"}\n";
        using var here = new CachedFolder().With("a.jsonl", Same).With("c.jsonl", Same);
        using (var alone = here.LintCached(null, "a.jsonl"))
            Assert.DoesNotContain(alone.Findings, finding => finding.Rule.Id.StartsWith("DUP", StringComparison.Ordinal));
        here.With("b.jsonl", Same);

        here.CheckThatAllAreTheSame(null, "a.jsonl", "b.jsonl");
        here.CheckThatAllAreTheSame(null, "a.jsonl", "b.jsonl", "c.jsonl");

        using var both = here.LintCached(null, "a.jsonl", "b.jsonl");
        Assert.Contains(both.Findings, finding => finding.Rule.Id.StartsWith("DUP", StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_anywhere_is_noticed_even_if_nothing_else_changes()
    {
        var lines = string.Concat(
            Enumerable
                .Range(0, 2_000)
                .Select(row =>
                    $"{{\"id\": \"{row}\", \"title\": \"A Title With Number {row}\", \"abstract\": \"We gain 5 percent with the oven that we have.\"}}\n"
                )
        );
        using var here = new CachedFolder().With("a.jsonl", lines);
        using (here.LintCached(null, "a.jsonl")) { }
        var time = File.GetLastWriteTimeUtc(here.FullPath("a.jsonl"));
        var at = lines.Length / 2;
        at = lines.IndexOf("with the oven", at, StringComparison.Ordinal);
        here.With("a.jsonl", $"{lines[..at]}the the ovens{lines[(at + 13)..]}");
        File.SetLastWriteTimeUtc(here.FullPath("a.jsonl"), time);

        using var expected = here.Lint(null, "a.jsonl");
        Assert.Contains(expected.Findings, finding => finding.Rule.Id == "TXT0001");
        here.CheckThatAllAreTheSame(null, "a.jsonl");
    }

    [Fact]
    public void A_file_that_changes_while_it_is_linted_gets_the_result_of_the_bytes_that_were_linted()
    {
        const string Clean = "{\"id\": \"1\", \"title\": \"A Title\", \"abstract\": \"We gain 4 in a day, and the sheets stay flat.\"}\n";
        var damaged = Clean.Replace("gain 4 in", "gain 4\\\\%", StringComparison.Ordinal);
        using var here = new CachedFolder();
        for (var changes = 1; changes < 8; changes++)
        {
            var opened = 0;
            var at = changes;
            here.With("a.jsonl", Clean);
            var source = new DocumentSource(
                "a.jsonl",
                IsNamed: true,
                () => new MemoryStream(Encoding.UTF8.GetBytes(opened++ < at ? Clean : damaged)),
                here.FullPath("a.jsonl")
            );
            using (new LintRun(FixingFolder.Options with { Cache = here.Cache }).Execute([source], [], CancellationToken.None)) { }
            foreach (var content in new[] { Clean, damaged })
            {
                here.With("a.jsonl", content);
                using var expected = here.Lint(null, "a.jsonl");
                using var actual = here.LintCached(null, "a.jsonl");
                CachedFolder.CheckThatSame(expected, actual);
            }
        }
    }

    [Fact]
    public void What_is_selected_needs_no_new_result()
    {
        using var here = Here();
        using (here.LintCached(null, "a.jsonl")) { }
        here.Poison();
        using var some = here.LintCached(
            FixingFolder.Options with
            {
                Selection = RuleSelection.All with { Select = ["LTX", "DUP"] },
            },
            "a.jsonl"
        );
        Assert.DoesNotContain(some.Findings, finding => finding.Rule.Id.StartsWith("LTX", StringComparison.Ordinal));
        Assert.Single(here.Entries);
    }

    [Fact]
    public void Only_whole_results_of_files_are_stored()
    {
        using var here = Here().With("broken.json", "[{\"title\": \"A Title\", \"abstract\": \"We gain 4\\\\%.\"}, {").With("a.gz", "x");
        using (here.LintCached(null, "broken.json")) { }
        // As standard input.
        var source = here.Source("a.jsonl") with { FullPath = null };
        using (new LintRun(FixingFolder.Options with { Cache = here.Cache }).Execute([source], [], CancellationToken.None)) { }
        // Rules of another program, of which nothing is known.
        using (here.LintCached(FixingFolder.With(new Acting(Findings.Rules.Of("LTX9001"), static (_, _, _) => { })), "a.jsonl")) { }
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        using (new LintRun(FixingFolder.Options with { Cache = here.Cache }).Execute([here.Source("a.jsonl")], [], stop.Token)) { }
        Assert.Empty(here.Entries);
        // Smaller than is worth it.
        var larger = new ResultCache(CacheFolder.At(here.CachePath)) { Smallest = Lines.Length * 2 };
        using (here.Lint(FixingFolder.Options with { Cache = larger }, "a.jsonl")) { }
        Assert.Empty(here.Entries);
    }

    [Fact]
    public async Task Any_number_of_runs_share_a_cache_while_it_is_cleaned()
    {
        using var here = Here();
        string[] names = [.. Forms.Select(row => row.Data)];
        using var expected = here.Lint(null, names);
        var runs = Enumerable
            .Range(0, Effort.Of(40))
            .Select(run =>
                Task.Run(
                    () =>
                    {
                        using var actual = here.LintCached(null, names);
                        CachedFolder.CheckThatSame(expected, actual);
                        if (run % 5 == 0)
                            CacheFolder.At(here.CachePath).Clean();
                    },
                    TestContext.Current.CancellationToken
                )
            );
        await Task.WhenAll(runs);
        Assert.Empty(Directory.Exists(here.CachePath) ? Directory.GetFiles(here.CachePath, ".*.tmp", SearchOption.AllDirectories) : []);
    }

    private static string Added(CachedFolder here, string file)
    {
        here.With(Path.GetFileName(file), File.ReadAllBytes(file));
        return Path.GetFileName(file);
    }

    private static byte[] Compressed(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
