using System.Globalization;
using PaperLint.Linting;
using PaperLint.Sources;

namespace PaperLint.Benchmarks.Generating;

/// <summary>
/// Compares how often each rule finds something in a model and in what was generated after it: if the two differ much, timings of generated
/// files say little about real ones.
/// </summary>
internal static class FindingRates
{
    private const int Shown = 12;

    public static void Print(string model, string generated)
    {
        var (before, after) = (Of(model), Of(generated));
        Console.WriteLine("findings per 1,000 records: in the model, in the generated file");
        Print("all rules", before.Rules.Values.Sum() / before.Records, after.Rules.Values.Sum() / after.Records);
        var rules = before
            .Rules.Keys.Union(after.Rules.Keys)
            .Select(rule => (rule, Before: before.Of(rule), After: after.Of(rule)))
            .OrderByDescending(rule => Math.Abs(rule.Before - rule.After))
            .ThenBy(rule => rule.rule, StringComparer.Ordinal);
        foreach (var (rule, inModel, inFile) in rules.Take(Shown))
            Print(rule, inModel, inFile);
    }

    private static void Print(string name, double model, double generated) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name, -12} {1000 * model, 8:N2} {1000 * generated, 8:N2}"));

    private static Rates Of(string file)
    {
        using var run = new LintRun(new LintOptions { Book = BuiltInRules.Load(), Threads = Environment.ProcessorCount }).Execute(
            [new DocumentSource(file, IsNamed: true, () => File.OpenRead(file))],
            [],
            CancellationToken.None
        );
        Dictionary<string, double> rules = [];
        foreach (var finding in run.Findings)
            rules[finding.Rule.Id] = rules.GetValueOrDefault(finding.Rule.Id) + 1;
        return new Rates(run.Summary.Records, rules);
    }

    private sealed record Rates(double Records, Dictionary<string, double> Rules)
    {
        public double Of(string rule) => Rules.GetValueOrDefault(rule) / Records;
    }
}
