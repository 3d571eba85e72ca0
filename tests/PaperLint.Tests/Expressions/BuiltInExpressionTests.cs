using System.Text;
using System.Text.Json;
using PaperLint.Expressions;
using PaperLint.Expressions.Automata;
using PaperLint.Linting;

namespace PaperLint.Tests.Expressions;

public sealed class BuiltInExpressionTests(ITestOutputHelper log)
{
    private static readonly string[] Files = ["arxiv/arxiv.jsonl", "hf/daily.jsonl", "venues/venues.jsonl", "crossref/jats.jsonl"];

    [Fact]
    public void Our_automaton_runs_all_of_them()
    {
        Assert.True(BuiltInExpressions.All.Count > 130, $"Only {BuiltInExpressions.All.Count} expressions were found.");
        Assert.All(BuiltInExpressions.All, expression => Assert.NotNull(expression.CountStates()));
    }

    [Fact]
    public void They_match_as_in_dotnet_in_the_examples_of_rules_and_what_is_made_of_them()
    {
        var examples = BuiltInRules.Load().Rules.Values.SelectMany(rule => rule.Info.Examples).Select(one => Unmarked(one.Text)).ToList();
        var random = new Random(1);
        List<string> texts =
        [
            .. examples.Where((_, at) => at % Effort.Step == 0),
            .. Enumerable.Range(0, Effort.Of(1_000)).Select(_ => Mutant(examples, random)),
        ];

        Compare(texts);
    }

    [Fact]
    public void They_match_as_in_dotnet_in_real_texts()
    {
        var corpus = Needs.Corpus();
        var texts = Files
            .SelectMany(file => File.ReadLines(Path.Combine(corpus, file)).Where((_, row) => row % (20 * Effort.Step) == 0))
            .SelectMany(TextsOf)
            .ToList();
        log.WriteLine($"{texts.Count} texts");

        Compare(texts);
    }

    [Fact]
    public void Their_steps_are_linear_in_the_length_of_the_text()
    {
        string[] pieces =
        [
            "a",
            "A ",
            "(",
            "[",
            "\\",
            "\\a{",
            "1",
            "a1 ",
            "et al., (19",
            "http://a.b/",
            "~",
            "x_",
            "é ",
            " .",
            ".\n",
            "'\"",
            "Smith and ",
            "[1, ",
        ];
        foreach (var expression in BuiltInExpressions.All)
        {
            foreach (var piece in pieces)
            {
                var (few, many) = (Steps(expression, piece, 3_000), Steps(expression, piece, 12_000));
                Assert.True(many <= 6 * few + 2_000, $"'{expression.Pattern}': {few} steps became {many} in a text of '{piece}'.");
            }
        }
    }

    private static void Compare(List<string> texts)
    {
        foreach (var expression in BuiltInExpressions.All)
        {
            var same = new SameMatches(expression.Pattern, expression.IgnoresCase);
            foreach (var text in texts)
            {
                if (same.DifferenceIn(text) is { } difference)
                    Assert.Fail($"'{expression.Pattern}' in '{text}': {difference}");
            }
        }
    }

    /// <summary>The steps of a first search, in which the automaton is built.</summary>
    private static long Steps(LinearExpression expression, string piece, int length)
    {
        var counter = new StepCounter();
        var counted = LinearExpression.Of(expression.Pattern, expression.IgnoresCase, new AutomatonLimits(Counter: counter));
        counted.IsMatch(string.Concat(Enumerable.Repeat(piece, length / piece.Length)));
        return counter.Steps;
    }

    private static string Unmarked(string text) =>
        text.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);

    /// <summary>Pieces of examples, some with a character more, less or repeated.</summary>
    private static string Mutant(List<string> examples, Random random)
    {
        var text = new StringBuilder();
        for (var pieces = random.Next(1, 4); pieces > 0; pieces--)
        {
            var example = examples[random.Next(examples.Count)];
            var start = random.Next(example.Length + 1);
            text.Append(example.AsSpan(start, random.Next(example.Length - start + 1)));
        }

        for (var edits = random.Next(4); edits > 0 && text.Length > 0; edits--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0:
                    text.Remove(at, 1);
                    break;
                case 1:
                    text.Insert(at, text[random.Next(text.Length)]);
                    break;
                default:
                    text.Insert(at, "\n 1a.é(\\~\uD835"[random.Next(10)]);
                    break;
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> TextsOf(string line)
    {
        using var record = JsonDocument.Parse(line);
        return
        [
            .. record
                .RootElement.EnumerateObject()
                .Where(member => member.Value.ValueKind == JsonValueKind.String)
                .Select(member => member.Value.GetString()!),
        ];
    }
}
