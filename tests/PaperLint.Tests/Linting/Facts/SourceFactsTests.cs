using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PaperLint.Findings;
using PaperLint.Fixing;
using PaperLint.Linting;
using PaperLint.Sources;
using PaperLint.Tests.Fixing;
using PaperLint.Tests.Snapshots;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Linting.Facts;

/// <summary>If many records of a file lack the same field, that is one finding; if few do, it is not.</summary>
public sealed class SourceFactsTests
{
    private const string Body = "We study how sheets cool in a small oven. Breakage falls by a third, and the sheets stay flat for a year.";

    [Theory]
    [InlineData(199, 150, 150)]
    [InlineData(200, 4, 4)]
    [InlineData(200, 5, 1)]
    [InlineData(200, 200, 1)]
    [InlineData(1_000, 20, 20)]
    [InlineData(1_000, 21, 1)]
    public void More_than_one_record_in_fifty_is_one_fact_in_a_file_that_is_large_enough(int records, int without, int findings)
    {
        // Spread out, so that no block lacks all of its abstracts.
        var found = Lint(
            Enumerable.Range(0, records).Select(row => Paper(row, hasAbstract: row * without / records == (row + 1) * without / records))
        );
        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal("FLD0001", finding.Rule.Id));
        Assert.Equal(findings == 1 ? new SourceFact(without, records, null) : null, found[0].Fact);
    }

    [Fact]
    public void A_whole_block_is_one_fact_and_the_others_stay_single()
    {
        var papers = Enumerable
            .Range(0, 1_000)
            .Select(row =>
                row switch
                {
                    >= 500 and < 506 => Paper(row, hasAbstract: false, host: "old.example.org"),
                    >= 600 and < 606 => Paper(row, hasAbstract: false, id: $"old.{row}"),
                    >= 700 and < 704 => Paper(row, hasAbstract: false, date: "1999-12-31"),
                    >= 800 and < 805 => Paper(row, hasAbstract: row == 803, date: "1999-12-30"),
                    _ => Paper(row),
                }
            );
        Snapshot.Verify(
            string.Join(
                '\n',
                Lint(papers)
                    .Select(finding =>
                        $"{finding.Location.Start} {finding.Message}{string.Concat(finding.Related.Select(related => $"\n  {related.Location.Start} {related.Message}"))}"
                    )
            )
        );
    }

    [Fact]
    public void A_record_in_two_whole_blocks_counts_for_the_larger()
    {
        var papers = Enumerable
            .Range(0, 1_000)
            .Select(row =>
                row is >= 500 and < 510
                    ? Paper(row, hasAbstract: false, host: "old.example.org", date: row < 506 ? "1999-12-31" : null)
                    : Paper(row)
            );
        var fact = Assert.Single(Lint(papers)).Fact;
        Assert.Equal(new SourceFact(10, 1_000, new SourceBlock(SourceBlockKind.Host, "old.example.org")), fact);
    }

    [Fact]
    public void The_days_of_a_digest_are_blocks()
    {
        var digest = new StringBuilder("new\n\nGet trending papers in your email inbox!\n\n");
        for (var day = 1; day <= 20; day++)
        {
            digest.Append($"Mar {day}\n\n");
            for (var at = 0; at < 30; at++)
                digest.Append(
                    $"A Title of Paper {day} and {at}\n\n{(day == 9 && at < 6 ? "We cut it at the end and the rest is on the page of the paper, which everybody can read there…" : Body)}\n\n"
                );
        }

        var found = new LintRun(FixingFolder.Options).Execute([Source("a.txt", digest.ToString())], [], CancellationToken.None);
        Assert.Equal(6, found.Findings.Count(finding => finding.Rule.Id == "TRN0002" && finding.Fact is null));

        var whole = digest
            .ToString()
            .Replace(
                $"A Title of Paper 9 and 6\n\n{string.Join("\n\n", Enumerable.Range(6, 24).Select(at => $"{(at == 6 ? "" : $"A Title of Paper 9 and {at}\n\n")}{Body}"))}\n\n",
                "",
                StringComparison.Ordinal
            );
        found = new LintRun(FixingFolder.Options).Execute([Source("a.txt", whole)], [], CancellationToken.None);
        var fact = Assert.Single(found.Findings, finding => finding.Rule.Id == "TRN0002");
        Assert.Equal(new SourceFact(6, 576, new SourceBlock(SourceBlockKind.Date, "Mar 9")), fact.Fact);
    }

    [Fact]
    public void A_file_that_was_shuffled_has_the_same_facts() =>
        Check.One(Law.Tried(25), Prop.ForAll(Papers().Zip(Gen.Choose(0, int.MaxValue)).ToArbitrary(), drawn =>
            {
                var (papers, seed) = drawn;
                var shuffled = papers.ToArray();
                new Random(seed).Shuffle(shuffled);
                Assert.Equal(
                    Lint(papers).Select(Known).Order(StringComparer.Ordinal),
                    Lint(shuffled).Select(Known).Order(StringComparer.Ordinal)
                );
            }));

    [Fact]
    public void Threads_and_memory_change_nothing() => Check.One(Law.Tried(10), Prop.ForAll(Papers().ToArbitrary(), papers =>
            {
                var one = Lint(papers, FixingFolder.Options with { Threads = 1 }).Select(Shown).ToList();
                Assert.Equal(one, Lint(papers, FixingFolder.Options with { Threads = 4 }).Select(Shown));
                Assert.Equal(one, Lint(papers, FixingFolder.Options with { FindingsInMemory = 0 }).Select(Shown));
            }));

    [Fact]
    public void A_stream_that_is_fixed_has_the_facts_of_the_file() => Check.One(Law.Tried(5), Prop.ForAll(Papers().ToArbitrary(), papers =>
            {
                var text = string.Concat(papers);
                using var here = new FixingFolder().With("a.jsonl", text);
                using var file = here.Fix();
                var told = new List<Finding>();
                using var output = new MemoryStream();
                var run = new StreamFixRun(FixingFolder.Options, new()) { OnDatasetFinding = told.Add };
                using var stream = run.Execute(
                    "a.jsonl",
                    new MemoryStream(Encoding.UTF8.GetBytes(text)),
                    output,
                    record => told.AddRange(record.Remaining),
                    CancellationToken.None
                );

                Assert.Equal(file.Remaining.Findings.Select(Shown), stream.Remaining.Findings.Select(Shown));
                Assert.Equal(
                    stream.Remaining.Findings.Select(Shown).Order(StringComparer.Ordinal),
                    told.Select(Shown).Order(StringComparer.Ordinal)
                );
            }));

    [Fact]
    public void Records_with_errors_are_put_aside_one_by_one()
    {
        using var here = new FixingFolder().With(
            "a.jsonl",
            string.Concat(Enumerable.Range(0, 300).Select(row => row % 10 == 0 ? $"{{\"abstract\": \"{Body} {row}\"}}\n" : Paper(row)))
        );
        using var result = here.Fix(here.Settings with { QuarantinePath = "errors.jsonl" });
        Assert.Equal(30, Assert.Single(result.Remaining.Findings, finding => finding.Rule.Id == "FLD0002").Fact?.Records);
        Assert.Equal(30, here.Text("errors.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public void The_fingerprint_is_that_of_the_file_and_not_of_its_folder_or_records()
    {
        var papers = Enumerable.Range(0, 300).Select(row => Paper(row, hasAbstract: row % 2 == 0)).ToList();
        var here = Assert.Single(Lint(papers));
        var grown = Assert.Single(Lint([.. papers.Skip(7), Paper(900, hasAbstract: false)]));
        var elsewhere = Assert.Single(Run([Source("data/a.jsonl", string.Concat(papers))]));
        var other = Assert.Single(Run([Source("b.jsonl", string.Concat(papers))]));
        Assert.Equal(here.Fingerprint, grown.Fingerprint);
        Assert.Equal(here.Fingerprint, elsewhere.Fingerprint);
        Assert.NotEqual(here.Fingerprint, other.Fingerprint);
    }

    [Fact]
    public void Each_file_has_its_own_facts()
    {
        var many = string.Concat(Enumerable.Range(0, 300).Select(row => Paper(row, hasAbstract: row % 2 == 0)));
        var few = string.Concat(Enumerable.Range(1_000, 300).Select(row => Paper(row, hasAbstract: row % 100 != 0)));
        Assert.Equal(
            ["a.jsonl fact", "b.jsonl", "b.jsonl", "b.jsonl", "c.jsonl fact"],
            Run([
                    Source("a.jsonl", many),
                    Source("b.jsonl", few),
                    Source("c.jsonl", many.Replace("Paper", "Other Paper", StringComparison.Ordinal)),
                ])
                .Where(finding => finding.Rule.Id == "FLD0001")
                .Select(finding => $"{finding.Location.Path}{(finding.Fact is null ? "" : " fact")}")
        );
    }

    [Fact]
    public void Rules_that_nobody_wants_to_hear_of_state_no_facts()
    {
        var papers = Enumerable.Range(0, 300).Select(row => Paper(row, hasAbstract: false));
        Assert.Empty(Lint(papers, FixingFolder.Options with { Selection = new RuleSelection([], ["FLD0001"]) }));
        Assert.Single(Lint(papers, FixingFolder.Options with { Selection = new RuleSelection(["FLD"], []) }));
    }

    private static Gen<IReadOnlyList<string>> Papers() =>
        from count in Gen.Choose(150, 420)
        from often in Gen.Choose(1, 100)
        from rows in Gen.Zip(Gen.Choose(0, 99), Gen.Choose(0, 40)).ArrayOf(count)
        select (IReadOnlyList<string>)
            [
                .. rows.Select(
                    (row, at) =>
                        Paper(
                            at,
                            hasAbstract: row.Item1 >= often / 20 && row.Item2 != 7,
                            host: $"h{row.Item2}.example.org",
                            date: $"2024-01-{1 + row.Item2 % 28:00}",
                            id: $"{row.Item2 / 10}.{at}"
                        )
                ),
            ];

    private static string Paper(int row, bool hasAbstract = true, string host = "example.org", string? id = null, string? date = null) =>
        $"{{\"id\": \"{id ?? $"p{row}"}\", \"url\": \"https://{host}/{row}\", \"date\": \"{date ?? $"{1900 + row}"}\", \"title\": \"A Title of Paper {row}\""
        + $"{(hasAbstract ? $", \"abstract\": \"{Body} {row}.\"" : "")}}}\n";

    private static List<Finding> Lint(IEnumerable<string> papers, LintOptions? options = null) =>
        Run([Source("a.jsonl", string.Concat(papers))], options);

    private static List<Finding> Run(IEnumerable<DocumentSource> sources, LintOptions? options = null)
    {
        using var result = new LintRun(options ?? FixingFolder.Options).Execute(sources, [], CancellationToken.None);
        List<Finding> findings = [.. result.Findings];
        Assert.Equal(result.Findings.Count, findings.Count);
        return findings;
    }

    private static DocumentSource Source(string path, string text) => new(path, true, () => new MemoryStream(Encoding.UTF8.GetBytes(text)));

    /// <summary>What does not depend on the position.</summary>
    private static string Known(Finding finding) => $"{finding.Message} {finding.Fact} {finding.Fingerprint} {finding.Related.Length}";

    private static string Shown(Finding finding) =>
        $"{Known(finding)} {finding.Location.Bytes} {finding.Location.Excerpt} {string.Join(';', finding.Related.Select(related => related.Location.Bytes))}";
}
