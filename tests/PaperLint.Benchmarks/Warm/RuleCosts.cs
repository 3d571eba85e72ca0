using System.Diagnostics;
using System.Globalization;
using PaperLint.Analysis;
using PaperLint.Analyzers.Catalog;
using PaperLint.Linting;
using PaperLint.Sources;

namespace PaperLint.Benchmarks.Warm;

/// <summary>Shows how the time of the analysis is split among the rules, and so what a new rule costs.</summary>
internal static class RuleCosts
{
    private const int Shown = 8;

    public static void Print(string file)
    {
        Dictionary<string, Timed> analyzers = [];
        Measure.Of(() =>
        {
            analyzers.Clear();
            Lint(file, analyzers);
        });
        var ordered = analyzers.OrderByDescending(pair => pair.Value.Ticks).ToList();
        Console.WriteLine($"the {Shown} dearest of {ordered.Count} analyzers, by the rules they serve (the clock itself counts too)");
        foreach (var (rules, analyzer) in ordered.Take(Shown))
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"  {rules, -30} {1000.0 * analyzer.Ticks / Stopwatch.Frequency, 8:N0} ms")
            );
        Console.WriteLine();
    }

    private static void Lint(string file, Dictionary<string, Timed> analyzers)
    {
        var options = new LintOptions
        {
            Book = BuiltInRules.Load(),
            Threads = 1,
            Analyzers = (rules, writing) =>
            {
                var made = AnalyzerCatalog.Create(rules, writing);
                return made with { Records = [.. made.Records.Select(Time)] };
            },
        };
        using var run = new LintRun(options).Execute(
            [new DocumentSource(file, IsNamed: true, () => File.OpenRead(file))],
            [],
            CancellationToken.None
        );

        // Analyzers are created once for each profile, some of them on worker threads; the time of a rule is the sum over all of them.
        RecordAnalyzer Time(RecordAnalyzer analyzer)
        {
            var rules = string.Join(' ', analyzer.Rules.Take(4).Select(rule => rule.Id));
            lock (analyzers)
            {
                if (!analyzers.TryGetValue(rules, out var known))
                    analyzers.Add(rules, known = new Timed());
                return new TimedAnalyzer(analyzer, known);
            }
        }
    }

    private sealed class Timed
    {
        private long _ticks;

        public long Ticks => _ticks;

        public void Add(long ticks) => Interlocked.Add(ref _ticks, ticks);
    }

    private sealed class TimedAnalyzer(RecordAnalyzer analyzer, Timed timed) : RecordAnalyzer(analyzer.Rules)
    {
        public override Survey? CreateSurvey() => analyzer.CreateSurvey();

        public override void Analyze(RecordView record, Evidence evidence, FindingSink sink)
        {
            var start = Stopwatch.GetTimestamp();
            analyzer.Analyze(record, evidence, sink);
            timed.Add(Stopwatch.GetTimestamp() - start);
        }
    }
}
