using System.Text.Json;

namespace PaperLint.Tests.Analyzers.Latex;

public sealed class IslandCorpusTests
{
    [Fact]
    public void Text_that_equals_its_source_keeps_its_mathematics()
    {
        var corpus = Needs.Corpus();

        foreach (var line in File.ReadLines(Path.Combine(corpus, "pairs", "unchanged.jsonl")))
        {
            using var pair = JsonDocument.Parse(line);
            var text = pair.RootElement.GetProperty("stripped").GetString()!;
            // Skipped: a command that kept its backslash in both texts of a pair is damage in both.
            if (!text.Contains('\\', StringComparison.Ordinal))
                Assert.Equal(text, IslandTestHarness.Repair(text));
        }
    }
}
