using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Linting;
using PaperLint.Linting.Baselining;
using PaperLint.Records;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;
using PaperLint.Tests.Fixing;

namespace PaperLint.Tests.Linting.Baselining;

/// <summary>A run with more findings than are kept in memory is compared like any other.</summary>
public sealed class BaselineMemoryTests
{
    [Fact]
    public void Findings_on_disk_are_known_again()
    {
        using var here = new FixingFolder();
        here.With("a.txt", DamagedDigest.Of(120));
        var baseline = Baseline.Above(here.Root);
        using (var run = Run(here))
            Assert.Equal(run.Findings.Count, baseline.Write(run, Sources(here)));

        here.With("a.txt", DamagedDigest.Of(120, seed: 1));
        using var other = baseline.Mark(Run(here), Sources(here));
        Assert.Equal(new BaselineCounts(80, 0, 80), other.Summary.Baseline);
        here.With("a.txt", DamagedDigest.Of(180));
        using var more = baseline.Mark(Run(here), Sources(here));

        Assert.Equal(new BaselineCounts(40, 80, 0), more.Summary.Baseline);
        Assert.Equal(40, more.WithoutKnown().Findings.Count);
        Assert.Equal(40, more.WithoutKnown().Findings.Select(finding => finding.Fingerprint).Distinct().Count());
        Assert.All(more.WithoutKnown().Findings, finding => Assert.True(finding.Location.Record.Row >= 120));
    }

    [Fact]
    public void More_lines_than_may_be_in_memory_are_sorted()
    {
        using var here = new FixingFolder();
        here.With("a.txt", DamagedDigest.One);
        using var run = Run(here);
        var one = run.Findings.Single();
        List<Finding> many =
        [
            .. Enumerable
                .Range(0, 120_001)
                .Select(i => one with { Location = one.Location with { Key = new RecordKey($"{i * 7919L % 120_001:x}") } }),
        ];

        Assert.Equal(many.Count, Baseline.Above(here.Root).Write(run with { Findings = many }, Sources(here)));

        var lines = here.Text(".paperlint/baseline.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(many.Count, lines.Length);
        Assert.Equal(lines.Order(StringComparer.Ordinal), lines);
    }

    private static RunResult Run(FixingFolder here) =>
        new LintRun(
            new LintOptions
            {
                Book = BuiltInRules.Load(),
                FindingsInMemory = 10,
                Selection = RuleSelection.All with { Select = ["LTX"] },
            }
        ).Execute(Sources(here), [], CancellationToken.None);

    private static List<DocumentSource> Sources(FixingFolder here) =>
        [.. new FileDiscovery(here.Root, static _ => false).Find(["."]).Files.Select(DocumentSource.Of)];
}
