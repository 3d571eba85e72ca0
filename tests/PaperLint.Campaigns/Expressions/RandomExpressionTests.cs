using PaperLint.Tests;
using PaperLint.Tests.Expressions;

namespace PaperLint.Campaigns.Expressions;

/// <summary>Compares our automata with the engines of .NET, with other expressions and texts in each run.</summary>
public sealed class RandomExpressionTests(ITestOutputHelper output)
{
    private const int TextsOfEach = 25;

    private readonly CampaignLog _log = new(output);

    [Fact]
    public void They_match_as_in_dotnet()
    {
        var first = Random.Shared.Next();
        var (compared, differed) = (0, 0);
        for (var number = 0; number < Effort.Of(20_000); number++)
        {
            var seed = unchecked(first + number);
            var random = new Random(seed);
            var source = new RandomExpressions(random);
            if (SameMatches.TryCompare(source.Pattern(), random.Next(3) == 0, random.Next(4) == 0 ? 3 : int.MaxValue) is not { } same)
                continue;
            for (var text = 0; text < TextsOfEach; text++)
                Check(same, source.Text(), seed);
            compared++;
            differed += same.FoundMore;
        }

        Assert.True(compared > 0, "No expression was one that our automata run.");
        _log.WriteLine(
            $"{compared} expressions, {TextsOfEach} texts each; .NET's linear engine found something else in {differed} (seed {first})."
        );
    }

    private static void Check(SameMatches same, string text, int seed) =>
        Assert.True(same.DifferenceIn(text) is null, $"Seed {seed}: '{same.Ours.Pattern}' in '{text}': {same.DifferenceIn(text)}");
}
