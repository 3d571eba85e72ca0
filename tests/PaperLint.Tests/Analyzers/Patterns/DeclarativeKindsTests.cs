using System.Collections.Immutable;
using PaperLint.Expressions;
using PaperLint.Records;
using PaperLint.Rules;

namespace PaperLint.Tests.Analyzers.Patterns;

public class DeclarativeKindsTests
{
    private static SubstitutionMatcher Substitution(bool ignoreCase, bool wholeWords, params (string From, string To)[] pairs) =>
        new(pairs.ToImmutableSortedDictionary(pair => pair.From, pair => pair.To, StringComparer.Ordinal), ignoreCase, wholeWords);

    [Fact]
    public void The_longest_substitution_that_fits_wins() =>
        Sample.Check(Sample.Rule(Substitution(false, false, ("ab", "1"), ("abc", "2"))), "[|abc|] [|ab|]d", "2 1d");

    [Fact]
    public void Whole_words_have_no_letter_or_digit_beside_them() =>
        Sample.Check(
            Sample.Rule(Substitution(false, true, ("teh", "the"))),
            "[|teh|] tehran ateh teh2 ([|teh|])",
            "the tehran ateh teh2 (the)"
        );

    [Fact]
    public void A_shorter_word_is_tried_where_the_longer_is_no_whole_word() =>
        Sample.Check(Sample.Rule(Substitution(false, true, ("a b", "1"), ("a", "2"))), "[|a|] bc", "2 bc");

    [Fact]
    public void A_capital_stays_where_case_is_ignored() =>
        Sample.Check(Sample.Rule(Substitution(true, true, ("teh", "the"))), "[|Teh|] end of [|teh|] day", "The end of the day");

    [Fact]
    public void A_word_that_stands_twice_is_dropped_once()
    {
        var rule = Sample.Rule(new RepetitionMatcher(["that"], 2));
        Sample.Check(rule, "improved [|by by|] ten", "improved by ten");
        Sample.Check(rule, "[|The the|] end", "The end");
        Sample.Check(rule, "in [|the\n  the|] end", "in the end");
    }

    [Theory]
    [InlineData(".,-1")]
    [InlineData("ab. ")]
    [InlineData("é…ß ")]
    [InlineData("@[{~")]
    public void A_word_that_stands_twice_is_found_wherever_it_stands(string filler)
    {
        var rule = Sample.Rule(new RepetitionMatcher([], 2));
        for (var before = 0; before < 140; before++)
        {
            var filling = string.Concat(Enumerable.Repeat(filler, 40));
            Sample.Check(rule, $"{filling[..before]} [|of of|] {filling[before..]}", $"{filling[..before]} of {filling[before..]}");
            Sample.Check(rule, $"{filling[..before]} [|of of|]", $"{filling[..before]} of");
            Sample.Check(rule, $"{filling[..before]} [|fünf fünf|]", $"{filling[..before]} fünf");
        }
    }

    [Theory]
    [InlineData("we know that that is so")]
    [InlineData("on Bora Bora, by Duran Duran")]
    [InlineData("this is here. here it ends")]
    [InlineData("run on on-device data, and pre-pre training")]
    [InlineData("a a b b")]
    [InlineData("10 10 and x2 x2")]
    [InlineData("it's s and the model model's")]
    [InlineData("an `the the` in code")]
    public void What_only_looks_repeated_is_left_alone(string text) => Sample.Check(Sample.Rule(new RepetitionMatcher(["that"], 2)), text);

    [Fact]
    public void Length_counts_code_points_between_the_white_space()
    {
        var rule = Sample.Rule(new LengthMatcher(3, 5));
        Sample.Check(rule, " [|ab|] ");
        Sample.Check(rule, "[|😀😀|]");
        Sample.Check(rule, "😀😀😀");
        Sample.Check(rule, "[|abcdef|]");
        Sample.Check(rule, "   ");
    }

    [Fact]
    public void A_record_without_a_required_field_is_reported_at_the_first_field_it_has()
    {
        var rule = Sample.Rule(new RequiredMatcher(), "FLD9999", FieldRole.Abstract);
        var record = Sample.Record("a.txt", 0, (FieldRole.Abstract, " \n"), (FieldRole.Title, "A title"));
        var finding = Assert.Single(Sample.Findings(rule, record));
        Assert.Equal(("title", "A title"), (finding.Location.Field, finding.Matched));
        Assert.Empty(Sample.Findings(rule, Sample.Abstract("there")));
    }

    [Fact]
    public void A_missing_field_is_reported_even_where_all_there_is_is_protected()
    {
        var rule = Sample.Rule(new RequiredMatcher(), "FLD9999", FieldRole.Abstract);
        var finding = Assert.Single(Sample.Findings(rule, Sample.Record("a.txt", 0, (FieldRole.Url, "https://example.org/a"))));
        Assert.Equal("", finding.Matched);
    }

    [Fact]
    public void A_record_of_which_nothing_is_there_is_reported_as_a_whole()
    {
        var rule = Sample.Rule(new RequiredMatcher(), "FLD9999", FieldRole.Abstract);
        foreach (
            var record in new[]
            {
                Sample.Record("a.txt", 0, (FieldRole.Abstract, " \n")),
                Sample.Record("a.txt", 0, (FieldRole.Other, "Kiln 7")),
                Sample.Record("a.txt", 0),
            }
        )
        {
            var place = Assert.Single(Sample.Findings(rule, record)).Location;
            Assert.Equal(("", record.Extent.Start, record.Pointer), (place.Field, place.Bytes.Start, place.Pointer));
        }
    }

    [Fact]
    public void An_ending_is_looked_for_before_trailing_white_space()
    {
        var rule = Sample.Rule(
            EndingMatcher.Of("[.!?]$", [Sample.Context(@"https?://\S*")], pattern => LinearExpression.Of(pattern)),
            "TRN9999"
        );
        Sample.Check(rule, "It ends here. \n");
        Sample.Check(rule, "It does not end [|here|]\n");
        Sample.Check(rule, "It is at https://example.org/x");
        Sample.Check(rule, "  ");
    }
}
