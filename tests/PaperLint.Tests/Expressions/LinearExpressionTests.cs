using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck.Fluent;
using PaperLint.Expressions;
using PaperLint.Expressions.Automata;
using PaperLint.Tests.Text;
using PaperLint.Text;
using PaperLint.Text.Binary;

namespace PaperLint.Tests.Expressions;

public sealed class LinearExpressionTests
{
    private static readonly string EveryUnit = new([.. Enumerable.Range(0, char.MaxValue + 1).Select(unit => (char)unit)]);

    [Fact]
    public void Random_expressions_match_as_in_dotnet()
    {
        var (compared, differed) = (0, 0);
        Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var random = new Random(seed);
            var source = new RandomExpressions(random);
            var pattern = source.Pattern();
            var ignoreCase = random.Next(3) == 0;
            // Few states, so that automata also forget what they know in the middle of a text.
            if (SameMatches.TryCompare(pattern, ignoreCase, random.Next(4) == 0 ? 3 : int.MaxValue) is not { } same)
                return;
            for (var count = 0; count < 20; count++)
            {
                var text = source.Text();
                if (same.DifferenceIn(text) is { } difference)
                    Assert.Fail($"'{pattern}' in '{text}': {difference}");
            }

            compared += same.Compared;
            differed += same.FoundMore;
        });

        Assert.True(compared > Effort.Of(4_000), $"Only {compared} texts were compared.");
        Assert.True(differed * 50 < compared, $"{differed} of {compared} texts have other matches in .NET's linear engine.");
    }

    [Theory]
    [InlineData(@"\w")]
    [InlineData(@"\W")]
    [InlineData(@"\d")]
    [InlineData(@"\D")]
    [InlineData(@"\s")]
    [InlineData(@"\S")]
    [InlineData(".")]
    [InlineData(@"[^\S\d]")]
    [InlineData(@"\p{L}")]
    [InlineData(@"\p{Lu}")]
    [InlineData(@"\p{Ll}")]
    [InlineData(@"\p{M}")]
    [InlineData(@"\p{N}")]
    [InlineData(@"\p{P}")]
    [InlineData(@"\p{S}")]
    [InlineData(@"\p{Z}")]
    [InlineData(@"\P{Mn}")]
    [InlineData(@"(?i:\p{Lu})")]
    [InlineData(@"(?i:\P{Lt})")]
    [InlineData("(?i:[a-z])")]
    [InlineData("(?i:[^a-z])")]
    [InlineData("(?i:K)")]
    [InlineData("(?i:[^k])")]
    [InlineData("(?i:[I-i])")]
    [InlineData(@"a\b|\ba")]
    public void Every_code_unit_is_in_the_classes_in_which_dotnet_has_it(string pattern)
    {
        var (ours, theirs) = (
            LinearExpression.Of(pattern),
            new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)
        );

        foreach (var unit in EveryUnit)
        {
            ReadOnlySpan<char> text = ['a', unit, 'a'];
            if (ours.IsMatch(text, 1) != theirs.IsMatch(text, 1) || ours.IsMatch(text[1..2]) != theirs.IsMatch(text[1..2]))
                Assert.Fail($"U+{(int)unit:X4} is in another class.");
        }

        Assert.NotNull(ours.CountStates());
    }

    [Theory]
    [InlineData("(?=a)b")]
    [InlineData("(?<!a)b")]
    [InlineData(@"(a)\1")]
    [InlineData(@"(?<x>a)\k<x>")]
    [InlineData("(?>a*)b")]
    [InlineData("(a|b*)*")]
    [InlineData("(?i:é)")]
    [InlineData(@"\p{IsGreek}")]
    [InlineData("[a-z-[aeiou]]")]
    [InlineData("(?s:.)")]
    [InlineData("a{2000}")]
    [InlineData("(?x: a )")]
    [InlineData(@"\ca")]
    [InlineData("(?<2>a)")]
    [InlineData("(?<x>a(?<x>b))")]
    public void What_our_automaton_lacks_is_left_to_dotnet(string pattern)
    {
        // The engine without backtracking refuses some of them, too.
        try
        {
            Assert.Null(LinearExpression.Of(pattern).CountStates());
        }
        catch (NotSupportedException) { }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("[b-a]")]
    [InlineData("*")]
    [InlineData("a**")]
    [InlineData("a{3,2}")]
    [InlineData(@"\")]
    [InlineData(@"\p{Xx}")]
    [InlineData("(?<a")]
    public void What_is_wrong_is_explained_by_dotnet(string pattern) =>
        Assert.ThrowsAny<ArgumentException>(() => LinearExpression.Of(pattern).IsMatch("a"));

    /// <summary>A search that looks around rare characters answers as one that reads everything.</summary>
    [Theory]
    [InlineData("[a-k]{1,3}_[a-k]")]
    [InlineData("[ab]{3}_|[ab]-[AB][ab]{2}")]
    [InlineData("([ab]_)?[ab]-{1,2}b")]
    [InlineData("(?:[ab]{0,4}[_-]){2}a")]
    [InlineData("[ab]_|[^a]{2}-.a")]
    [InlineData("[ab]1?[12][ab]{0,2}")]
    public void Matches_are_found_around_rare_characters(string pattern)
    {
        var same = new SameMatches(pattern, ignoreCase: false);
        var matched = 0;
        Law.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => "aabbAB12_- ék"[random.Next(13)]));
            if (same.DifferenceIn(text) is { } difference)
                Assert.Fail($"'{text}': {difference}");
            matched += same.Ours.IsMatch(text) ? 1 : 0;
        });
        Assert.True(matched > Effort.Of(20), $"Only {matched} texts have a match.");
    }

    [Fact]
    public void An_expression_may_read_the_very_set_that_boundaries_ask_for()
    {
        var expression = LinearExpression.Of(@"\b[\w\u200C\u200D]+");
        Assert.NotNull(expression.CountStates());
        Assert.Equal("0+2 4+1 ", Places(expression, "ab, c"));
    }

    [Fact]
    public void A_damaged_expression_is_refused_or_finds_something_else()
    {
        var writer = new ValueWriter();
        LinearExpression.Of(@"\b(?<at>[a-cé]{1,3})\d+$|x\z").Write(writer);
        var refused = 0;
        for (var bit = 0; bit < 8 * writer.Length; bit++)
        {
            var bytes = writer.Written.ToArray();
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                var matches = LinearExpression.Read(new ValueReader(bytes, "test")).Matches("ab1 é22 c x\u2028\nabc7");
                while (matches.MoveNext())
                    matches.Groups();
            }
            catch (Exception error) when (error is InvalidDataException or ArgumentException)
            {
                refused++;
            }
        }

        Assert.True(refused > 100, $"Only {refused} were refused.");
    }

    [Fact]
    public void Groups_of_users_expressions_are_found_one_match_after_the_other()
    {
        var found = new List<string>();
        var matches = LinearExpression.OfUser(@"(\w)(?<at>\d)").Matches("a1 b2\n");
        while (matches.MoveNext())
            found.Add($"{matches.Groups()[1]} {matches.Groups()["at"]}");
        Assert.Equal(2, found.Count);
        Assert.Equal(new TextSpan(3, 1) + " " + new TextSpan(4, 1), found[1]);
    }

    [Fact]
    public void Groups_without_a_name_are_numbered_before_those_with_one()
    {
        var matches = LinearExpression.Of("(?<at>a)(b)(?:(?<at>c)|(?<no>d))").Matches("abc");

        Assert.True(matches.MoveNext());
        var groups = matches.Groups();
        Assert.Equal((1, 2), (groups[1]!.Value.Start, groups["1"]!.Value.End));
        Assert.Equal(2, groups["at"]!.Value.Start);
        Assert.Equal(groups["at"], groups[2]);
        Assert.Null(groups["no"]);
        Assert.Null(groups["other"]);
        Assert.Null(groups[4]);
    }

    [Fact]
    public void A_match_may_need_thousands_of_states_or_groups_within_groups()
    {
        var text = new string('a', 3_000) + "b";
        var deep = string.Concat(Enumerable.Repeat("(", 90)) + "a" + string.Concat(Enumerable.Repeat(")", 90));

        Assert.True(LinearExpression.Of("a{900}b").IsMatch(text));
        Assert.NotNull(LinearExpression.Of(deep).CountStates());
        Assert.Null(LinearExpression.Of("(" + deep.Replace("a", deep, StringComparison.Ordinal) + ")").CountStates());
    }

    [Fact]
    public void Threads_that_share_an_expression_find_the_same()
    {
        var pattern = @"\b(?:[ab]{2,5}c|\w{3}\d)+";
        var texts = Enumerable.Range(0, 400).Select(seed => Letters(new Random(seed), 60)).ToList();
        var expected = texts.ConvertAll(text => Places(LinearExpression.Of(pattern), text));

        foreach (var mostStates in new[] { 2, 20, int.MaxValue })
        {
            var shared = LinearExpression.Of(pattern, limits: new AutomatonLimits(mostStates));
            Parallel.For(0, 4 * texts.Count, at => Assert.Equal(expected[at % texts.Count], Places(shared, texts[at % texts.Count])));
        }
    }

    [Theory]
    [InlineData("(a*)(b*)c")]
    [InlineData("(?:a|b|ab)+c")]
    [InlineData(@"\b(?:\w{1,40} ){3,8}\d")]
    [InlineData("[ab]*a[ab]{200}c")]
    [InlineData("(?:ax?){1,3}a{0,300}b")]
    public void Steps_are_linear_in_the_length_of_the_text(string pattern)
    {
        foreach (var mostStates in new[] { 10, int.MaxValue })
        {
            foreach (var piece in new[] { "a", "ab", "ab ", "aab bab " })
            {
                var few = Steps(pattern, mostStates, piece, 2_000);
                var many = Steps(pattern, mostStates, piece, 8_000);
                Assert.True(many <= 5 * few + 1_000, $"{few} steps became {many} in a text four times as long.");
            }
        }
    }

    [Fact]
    public void Replacements_are_what_dotnet_makes_of_them() =>
        Law.Holds(Law.SomeOf("$1", "${at}", "${1}", "$0", "$$", "$", "a", " ", "${", "}", "${no}", "$7", "$x", "é"), parts =>
        {
            var text = string.Concat(parts);
            var replacement = new Replacement(text);
            foreach (var example in new[] { "xab", "xac", "xa" })
            {
                var matches = LinearExpression.Of("x(a)(?:(?<at>b)|c)?").Matches(example);
                Assert.True(matches.MoveNext());
                Assert.Equal(Regex.Match(example, "x(a)(?:(?<at>b)|c)?").Result(text), replacement.Of(example, matches.Groups()));
            }
        });

    private static long Steps(string pattern, int mostStates, string piece, int length)
    {
        var counter = new StepCounter();
        var expression = LinearExpression.Of(pattern, limits: new AutomatonLimits(mostStates, counter));
        Assert.NotNull(expression.CountStates());
        expression.IsMatch(string.Concat(Enumerable.Repeat(piece, length / piece.Length)));
        return counter.Steps;
    }

    private static string Letters(Random random, int length)
    {
        var text = new StringBuilder();
        for (; length > 0; length--)
            text.Append("abc1é "[random.Next(6)]);
        return text.ToString();
    }

    private static string Places(LinearExpression expression, string text)
    {
        var places = new StringBuilder();
        foreach (var place in expression.Matches(text))
            places.Append(CultureInfo.InvariantCulture, $"{place.Start}+{place.Length} ");
        return places.ToString();
    }
}
