using System.Text;
using PaperLint.Benchmarks.Generating;
using PaperLint.Benchmarks.Processes;
using PaperLint.Benchmarks.Scenarios;

namespace PaperLint.Benchmarks.Reporting;

/// <summary>The table of a scenario in Markdown.</summary>
internal static class ScenarioTable
{
    public static string Of(Scenario scenario, IReadOnlyList<CaseResult> results)
    {
        var text = new StringBuilder();
        var size = results is [var only] ? $", {FileSize.Words(only.Case.Bytes)}" : "";
        text.Append(Figures.Invariant($"### {scenario.Title}{size} (`{scenario.Name}`)\n\n"));
        var hasLabels = results.Count > 1;
        text.Append(hasLabels ? "| | " : "| ").Append("process | wall time | processor time | memory | speed | × wall | × processor |\n");
        text.Append(hasLabels ? "| --- | " : "| ").Append("--- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var result in results)
        {
            foreach (var participant in result.Participants)
                text.Append(hasLabels ? $"| {result.Case.Label} | " : "| ").Append(Row(result, participant)).Append('\n');
        }

        foreach (var result in results)
        {
            foreach (var pair in Pairs(result))
                text.Append('\n').Append(pair).Append('\n');
        }

        return text.ToString();
    }

    private static string Row(CaseResult result, Participant participant)
    {
        var (wall, processor) = (participant.Series.Wall, participant.Series.Processor);
        var name = participant.Scale > 1.001 ? $"{participant.Name} (a part, scaled)" : participant.Name;
        var speed = result.Yardstick?.Part == Part.Nothing ? "" : Figures.Speed(result.Case.Bytes, wall.Median);
        var (ofWall, ofProcessor) = result.Yardstick is { } yardstick
            ? (
                Figures.Ratio(wall.Median / yardstick.Series.Wall.Median),
                Figures.Ratio(processor.Median / yardstick.Series.Processor.Median)
            )
            : ("", "");
        string[] cells =
        [
            name,
            Figures.Seconds(wall),
            Figures.Seconds(processor),
            Figures.Megabytes(participant.Series.Peak.Median),
            speed,
            ofWall,
            ofProcessor,
        ];
        return string.Join(" | ", cells) + " |";
    }

    /// <summary>Each further program against the first: the ratio of medians, and between what the ratios of single rounds lie.</summary>
    private static IEnumerable<string> Pairs(CaseResult result)
    {
        if (result.Programs.ToList() is not [var first, .. { Count: > 0 } others])
            yield break;
        var label = result.Case.Label.Length > 0 ? $"{result.Case.Label}: " : "";
        foreach (var other in others)
        {
            string[] figures =
            [
                $"wall {RatioOf(run => run.Wall.TotalSeconds)}",
                $"processor {RatioOf(run => run.Processor.TotalSeconds)}",
                $"memory {RatioOf(run => run.Peak)}",
            ];
            yield return $"{label}**{other.Name} / {first.Name}**: {string.Join(", ", figures)}.";

            string RatioOf(Func<MeasuredRun, double> figure)
            {
                var medians = Spread.Of(other.Series.Runs.Select(figure)).Median / Spread.Of(first.Series.Runs.Select(figure)).Median;
                var rounds = Spread.Of(other.Series.Runs.Zip(first.Series.Runs, (one, two) => figure(one) / figure(two)));
                return $"{Figures.Ratio(medians)} [{Figures.Ratio(rounds.Least)} – {Figures.Ratio(rounds.Most)}]";
            }
        }
    }
}
