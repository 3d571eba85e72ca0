using System.Text;
using PaperLint.Benchmarks.Generating;
using PaperLint.Benchmarks.Processes;
using PaperLint.Benchmarks.Scenarios;

namespace PaperLint.Benchmarks.Reporting;

/// <summary>One line for each scenario: what the first program takes, as a multiple of what it is measured against.</summary>
internal static class Overview
{
    public static string Of(IReadOnlyList<(Scenario Scenario, IReadOnlyList<CaseResult> Results)> all)
    {
        var text = new StringBuilder();
        text.Append("| scenario | wall time | processor time | memory | measured against | × wall | × processor |\n");
        text.Append("| --- | ---: | ---: | ---: | --- | ---: | ---: |\n");
        foreach (var (scenario, results) in all)
        {
            if (results is not [{ Yardstick: { } yardstick } result] || result.Programs.FirstOrDefault() is not { } program)
                continue;
            string[] cells =
            [
                scenario.Title,
                Figures.Seconds(program.Series.Wall.Median),
                Figures.Seconds(program.Series.Processor.Median),
                Figures.Megabytes(program.Series.Peak.Median),
                yardstick.Name,
                Figures.Ratio(program.Series.Wall.Median / yardstick.Series.Wall.Median),
                Figures.Ratio(program.Series.Processor.Median / yardstick.Series.Processor.Median),
            ];
            text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>The sentence for the README; null if the scenario for it was not run.</summary>
    public static string? Headline(IReadOnlyList<(Scenario Scenario, IReadOnlyList<CaseResult> Results)> all)
    {
        if (all.FirstOrDefault(one => one.Scenario.Name == Catalog.Headline).Results is not [{ Yardstick: { } loop } result])
            return null;
        var program = result.Programs.First().Series.Wall.Median;
        var reading = Figures.Ratio(program / loop.Series.Wall.Median);
        var text =
            $"Checking a file of {FileSize.Words(result.Case.Bytes)} with all default rules, on all cores, takes {reading} times as long as a .NET";
        text += "\nloop that only reads titles and abstracts, on one";
        var python = result.Participants.FirstOrDefault(one => one.Name == YardstickPrograms.PythonName);
        return python is null
            ? text + "."
            : $"{text}; fifteen regular expressions in Python\ntake {Figures.Ratio(python.Series.Wall.Median / program)} times as long as PaperLint.";
    }
}
