using PaperLint.Expressions;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;

namespace PaperLint.Tests.Analyzers.Patterns;

public class PatternAnalyzerTests
{
    [Fact]
    public void Every_match_is_a_finding_and_the_template_fixes_it() =>
        Sample.Check(Sample.Rule(Sample.Pattern(@"\\([%&])", "$1")), @"5[|\%|] and R[|\&|]D", "5% and R&D");

    [Fact]
    public void A_group_named_at_narrows_the_finding_and_is_what_is_replaced() =>
        Sample.Check(Sample.Rule(Sample.Pattern("[a-z](?<at>~+)[a-z]", "${none}$$")), "a[|~~|]b ~c", "a${none}$b ~c");

    [Fact]
    public void A_group_is_not_lost_where_the_text_ends_with_a_line_break() =>
        Sample.Check(Sample.Rule(Sample.Pattern(@"[a-z](?<at>~+)\s*\z", "$$")), "a[|~~|]\n", "a$\n");

    [Fact]
    public void Two_groups_named_at_may_serve_two_shapes() =>
        Sample.Check(Sample.Rule(Sample.Pattern("a(?<at>1)|b(?<at>2)", "-")), "a[|1|] b[|2|] c1", "a- b- c1");

    [Fact]
    public void A_match_of_no_length_is_none() => Sample.Check(Sample.Rule(Sample.Pattern("x*")), "a[|xx|]b");

    [Fact]
    public void A_replacement_that_changes_nothing_is_no_fix() =>
        Assert.Null(Assert.Single(Sample.Findings(Sample.Rule(Sample.Pattern("a", "a")), Sample.Abstract("bab"))).Fix);

    [Fact]
    public void All_parts_of_a_context_must_hold_to_excuse_a_match()
    {
        var rule = Sample.Rule(Sample.Pattern("b+", null, Sample.Context("a", "b", "c")));
        Sample.Check(rule, "abc a[|b|]d [|b|]c a[|bb|]c");
    }

    [Fact]
    public void What_stands_before_is_looked_at_no_further_than_a_fixed_reach()
    {
        var rule = Sample.Rule(Sample.Pattern("!", null, Sample.Context("http[^ ]*")));
        Sample.Check(rule, $"http{new string('a', 100)}! http{new string('a', 300)}[|!|]");
    }

    [Fact]
    public void The_beginning_of_the_text_is_no_other_place()
    {
        var rule = Sample.Rule(Sample.Pattern("!", null, Sample.Context(@"\Aa*")));
        Sample.Check(rule, "aaa!");
        Sample.Check(rule, $"b{new string('a', 300)}[|!|]");
    }

    [Fact]
    public void A_text_without_a_required_literal_is_not_searched()
    {
        var rule = Sample.Rule(new PatternMatcher(LinearExpression.Of("[a-z]+", ignoreCase: true), new TextFilter(["XY"]), null, []));
        Sample.Check(rule, "[|axyb|]");
        Sample.Check(rule, "axzb");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("—")]
    [InlineData("”(")]
    public void One_required_literal_is_enough_whatever_its_kind(string literal)
    {
        var rule = Sample.Rule(new PatternMatcher(LinearExpression.Of("b+"), new TextFilter(["[", "xy", "—", "”("]), null, []));
        Sample.Check(rule, $"a[|b|]c {literal} d");
        Sample.Check(rule, "abc X ” (");
    }

    [Fact]
    public void A_required_letter_may_have_another_case_where_case_is_ignored() =>
        Sample.Check(
            Sample.Rule(new PatternMatcher(LinearExpression.Of("b+", ignoreCase: true), new TextFilter(["q", "é"]), null, [])),
            "a[|b|]c É"
        );

    [Fact]
    public void A_text_without_a_candidate_is_not_searched()
    {
        var rule = Sample.Rule(
            new PatternMatcher(LinearExpression.Of("[a-z]+"), new TextFilter([], LinearExpression.Of("x[yz]")), null, [])
        );
        Sample.Check(rule, "[|axzb|] [|c|]");
        Sample.Check(rule, "axb");
    }

    [Fact]
    public void Only_the_fields_of_the_rule_are_looked_at()
    {
        var record = Sample.Record("a.txt", 0, (FieldRole.Title, "x"), (FieldRole.Abstract, "x"), (FieldRole.Venue, "x"));
        Assert.Equal(
            ["abstract"],
            Sample.Findings(Sample.Rule(Sample.Pattern("x"), fields: FieldRole.Abstract), record).Select(f => f.Location.Field)
        );
    }

    [Fact]
    public void A_protected_place_is_left_alone() =>
        Sample.Check(Sample.Rule(Sample.Pattern("o")), "[|o|]f https://example.org/o and `foo`");

    [Fact]
    public void Many_matches_take_little_time()
    {
        var rule = Sample.Rule(Sample.Pattern("%", null, Sample.Context("[^ ]*%%")));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(2, Sample.Findings(rule, Sample.Abstract(new string('%', 20_000))).Count);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void The_ceiling_of_the_rule_holds_for_its_fixes()
    {
        var rule = Sample.Rule(Sample.Pattern("a", "b"));
        var capped = rule with { Info = rule.Info with { FixSafety = FixSafety.Unsafe } };
        Assert.Equal(FixSafety.Unsafe, Assert.Single(Sample.Findings(capped, Sample.Abstract("a"))).Fix!.Safety);
    }
}
