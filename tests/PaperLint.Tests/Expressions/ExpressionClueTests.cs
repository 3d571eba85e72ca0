using FsCheck.Fluent;
using PaperLint.Expressions;
using PaperLint.Linting;
using PaperLint.Tests.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Tests.Expressions;

public sealed class ExpressionClueTests
{
    [Theory]
    [InlineData("[a-z-][.?!;,][A-Z]", "It ends. We show it.", false)]
    [InlineData("[a-z-][.?!;,][A-Z]", "It ends.We show it.", true)]
    [InlineData(@"(?:https?|ftp)://\S+", "at ftp://a", true)]
    [InlineData(@"(?:https?|ftp)://\S+", "at a/b: it", false)]
    [InlineData(@"x(?:~y)+z", "x~yz", true)]
    [InlineData(@"x(?:~y)+z", "a b", false)]
    [InlineData(@"\[\d|~", "[a] 1", false)]
    [InlineData(@"\[\d|~", "[1]", true)]
    [InlineData(@"a?\d{0,3}b*", "nothing needed", true)]
    [InlineData(@"(?=~)a", "we cannot know", true)]
    [InlineData(@"(?i:k)~", "\u212A~", true)]
    [InlineData(@"(?:~ ?){2,}", "~ ~", true)]
    [InlineData(@"~{2,}", "~ a ~", false)]
    [InlineData(@"~{2,}", "a~~", true)]
    public void An_expression_needs_what_few_texts_have(string pattern, string text, bool expected) =>
        Assert.Equal(expected, LinearExpression.Of(pattern).ClueOfMatches().IsIn(PairSet.Of(text)));

    [Fact]
    public void No_text_with_a_match_lacks_the_clue_of_a_random_expression()
    {
        var (matched, refused) = (0, 0);
        Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var random = new Random(seed);
            var source = new RandomExpressions(random);
            var expression = LinearExpression.Of(source.Pattern(), random.Next(3) == 0);
            var clue = expression.ClueOfMatches();
            for (var count = 0; count < 20; count++)
                Check(expression, clue, source.Text(), ref matched, ref refused);
        });
        Assert.True(matched > Effort.Of(500), $"Only {matched} texts had a match.");
        Assert.True(refused > Effort.Of(100), $"Only {refused} texts lacked a clue.");
    }

    [Fact]
    public void No_text_with_a_match_lacks_the_clue_of_a_built_in_expression()
    {
        var (matched, refused) = (0, 0);
        List<string> texts = [.. BuiltInRules.Load().Rules.Values.SelectMany(rule => rule.Info.Examples).Select(example => example.Text)];
        foreach (var expression in BuiltInExpressions.All)
        {
            var clue = expression.ClueOfMatches();
            foreach (var text in texts)
                Check(expression, clue, text, ref matched, ref refused);
        }

        Assert.True(matched > 1_000, $"Only {matched} texts had a match.");
        Assert.True(refused > 10 * matched, $"Only {refused} texts lacked a clue.");
    }

    private static void Check(LinearExpression expression, Clue clue, string text, ref int matched, ref int refused)
    {
        var hasMatch = false;
        foreach (var place in expression.Matches(text))
            hasMatch |= !place.IsEmpty;
        var hasClue = clue.IsIn(PairSet.Of(text));
        Assert.True(hasClue || !hasMatch, $"'{expression.Pattern}' matches '{text}', which lacks its clue.");
        matched += hasMatch ? 1 : 0;
        refused += hasClue ? 0 : 1;
    }
}
