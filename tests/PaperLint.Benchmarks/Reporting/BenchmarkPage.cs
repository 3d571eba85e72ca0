using System.Text;
using PaperLint.Benchmarks.Processes;
using PaperLint.Benchmarks.Scenarios;

namespace PaperLint.Benchmarks.Reporting;

/// <summary>Everything that was measured in one run of the benchmarks, as a page.</summary>
internal sealed class BenchmarkPage(Conditions conditions)
{
    private readonly List<(Scenario Scenario, IReadOnlyList<CaseResult> Results)> _results = [];

    private readonly List<string> _parts = [];

    /// <returns>The part of the page about the scenario.</returns>
    public string Add(Scenario scenario, IReadOnlyList<CaseResult> results)
    {
        _results.Add((scenario, results));
        _parts.Add(ScenarioTable.Of(scenario, results));
        return _parts[^1];
    }

    /// <inheritdoc cref="Add(Scenario, IReadOnlyList{CaseResult})" />
    /// <param name="text">What was measured, in a sentence.</param>
    public string Add(Scenario scenario, string text)
    {
        _parts.Add($"### {scenario.Title} (`{scenario.Name}`)\n\n{text}\n");
        return _parts[^1];
    }

    public string Text()
    {
        var text = new StringBuilder(conditions.Words());
        text.Append("\n### In short\n\n").Append(Overview.Of(_results));
        foreach (var part in _parts)
            text.Append('\n').Append(part);
        return text.ToString();
    }

    /// <summary>Writes the page, and the headline of the README if the scenario for it was run.</summary>
    public void Write()
    {
        MarkedPart.Replace(Path.Combine(PaperFile.Root, "docs", "benchmarks.md"), "figures", Text());
        if (Overview.Headline(_results) is { } headline)
            MarkedPart.Replace(Path.Combine(PaperFile.Root, "README.md"), "speed", headline);
    }
}
