using PaperLint.Findings;
using PaperLint.Linting;
using PaperLint.Sources;
using PaperLint.Tests.Fixing;
using PaperLint.Tests.Linting.Caching;

namespace PaperLint.Tests.Linting;

/// <summary>Findings are passed on file by file, and are the same as those of the result.</summary>
public sealed class SettledFindingsTests
{
    private const string Kilns = """
        {"id": "2403.1", "url": "https://huggingface.co/papers/2403.00001", "title": "Slow Kilns and Flat Sheets in Small Workshops", "abstract": "The kiln in the shed gains 4\\% a year in the large shed, the kiln in the shed gains 4\\% a year in the large shed, and the the sheets stay flat, which we show for forty of them in a small kiln that was built for the purpose and is still in use."}
        {"id": "2403.2", "url": "https://huggingface.co/papers/2403.00001", "title": "On Sheets", "abstract": "The the sheets are as flat as any other sheets that we have made, which we show for forty of them in a small kiln that was built for this."}

        """;

    private const string Sheets = """
        {"id": "2403.1", "url": "https://huggingface.co/papers/2403.00001", "title": "Slow Kilns and Flat Sheets in Small Workshops", "abstract": "A sheet of ours gains 5\\% in a day, and is as flat as any other one that we have made in the small kiln that was built for the purpose and is still in use."}
        {"id": "2403.4", "url": "https://huggingface.co/papers/2403.00001", "title": "On Flat Sheets", "abstract": "A sheet is as flat as any other sheet that was made in a kiln."}

        """;

    [Theory]
    [InlineData(100)]
    [InlineData(0)]
    public void Each_file_comes_by_itself_and_the_dataset_last(int inMemory)
    {
        var (parts, all) = Lint(FixingFolder.Options with { FindingsInMemory = inMemory });
        Assert.Equal(["a.jsonl", "b.jsonl", "DUP"], parts.Select(PathOrFamily));
        Assert.Equal(PrintsOf(all), PrintsOf(parts.SelectMany(part => part)));
        Assert.Contains(parts[0], finding => finding.Fingerprint.Ordinal > 0);
        Assert.All(parts, part => Assert.Equal(part.Order(), part));

        static IEnumerable<string> PrintsOf(IEnumerable<Finding> findings) =>
            findings.Select(finding => $"{finding.Location} {finding.Fingerprint}").Order();

        static string PathOrFamily(List<Finding> part) =>
            part.TrueForAll(finding => finding.Rule.Family.IsAboutDataset)
                ? "DUP"
                : Assert.Single(part.Select(finding => finding.Location.Path).Distinct());
    }

    [Fact]
    public void A_rule_is_of_a_family_about_the_dataset_if_it_compares_records()
    {
        var (parts, _) = Lint(FixingFolder.Options);
        Assert.All(parts[..^1].SelectMany(part => part), finding => Assert.False(finding.Rule.Family.IsAboutDataset));
    }

    [Fact]
    public void What_is_found_in_a_file_is_passed_on_before_the_next_one_is_read()
    {
        using var here = new CachedFolder().With("a.jsonl", Kilns).With("b.jsonl", Sheets);
        var log = new List<string>();
        var second = here.Source("b.jsonl");
        var run = new LintRun(FixingFolder.Options) { OnSettled = findings => log.Add($"settled {findings.First().Location.Path}") };
        using var result = run.Execute(
            [here.Source("a.jsonl"), new DocumentSource("b.jsonl", IsNamed: true, Open, second.FullPath)],
            [],
            CancellationToken.None
        );
        // It is also opened to find out its format, and to compare titles.
        Assert.InRange(log.IndexOf("settled a.jsonl"), 0, log.LastIndexOf("opened"));
        Assert.InRange(log.IndexOf("settled b.jsonl"), log.IndexOf("settled a.jsonl") + 2, log.Count);

        Stream Open()
        {
            log.Add("opened");
            return File.OpenRead(here.FullPath("b.jsonl"));
        }
    }

    private static (List<List<Finding>> Parts, List<Finding> All) Lint(LintOptions options)
    {
        using var here = new CachedFolder().With("a.jsonl", Kilns).With("b.jsonl", Sheets);
        var parts = new List<List<Finding>>();
        var run = new LintRun(options) { OnSettled = findings => parts.Add([.. findings]) };
        using var result = run.Execute([here.Source("b.jsonl"), here.Source("a.jsonl")], [], CancellationToken.None);
        return (parts, [.. result.Findings]);
    }
}
