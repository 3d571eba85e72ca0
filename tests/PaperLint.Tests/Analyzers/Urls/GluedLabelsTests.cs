using PaperLint.Findings;
using PaperLint.Rules;

namespace PaperLint.Tests.Analyzers.Urls;

public class GluedLabelsTests
{
    private static readonly ActiveRule Rule = Sample.Rule(new AnalyzerMatcher("urls/labels", null), "URL9999");

    [Theory]
    [InlineData("at https://a.example/x/{here}.", FixSafety.Safe)]
    [InlineData("at https://a.example/x/{code}.", FixSafety.Unsafe)]
    [InlineData("at https://a.example/wiki/{page} of it", FixSafety.Unsafe)]
    [InlineData("at https://a.example/x{here}.", FixSafety.Safe)]
    [InlineData("at https://a.example/x{https://a.example/x/}", FixSafety.Safe)]
    [InlineData("on https://a.example/x{this project page}", FixSafety.Safe)]
    [InlineData("on https://a.example/fast-net{FastNet}", FixSafety.Safe)]
    [InlineData("We https://a.example/x{open our code} to all", FixSafety.Unsafe)]
    [InlineData("https://a.example/x{The code will be shared.}", FixSafety.Unsafe)]
    public void A_label_that_says_more_than_its_URL_is_never_cut_off_unasked(string text, FixSafety safety) =>
        Assert.Equal(safety, Assert.Single(Sample.Findings(Rule, Sample.Abstract(text))).Fix!.Safety);

    [Theory]
    [InlineData("at (https://a.example/x[|{here}|])", "at (https://a.example/x)")]
    [InlineData("at www.a.example/x[|{a place}|] or github.com/x/y[|{Y}|]", "at a place (www.a.example/x) or github.com/x/y")]
    [InlineData("from magenta{https://a.example/x[|{https://a.example/x}|]}", "from magenta{https://a.example/x}")]
    public void Labels_are_found_behind_any_URL(string marked, string repaired) => Sample.Check(Rule, marked, repaired);

    [Theory]
    [InlineData("https://a.example/{user}/x and https://a.example/x?id={id}&y={}")]
    [InlineData("{here} and/or{x}, a/b{c}, f_{x}, https:{x}, www.{x}, https://{x}")]
    [InlineData("https://a.example/x{} and https://a.example/x{never closed")]
    [InlineData("https://a.example/x{an {inner} one}")]
    public void Templates_and_braces_elsewhere_are_no_labels(string text) => Sample.Check(Rule, text);
}
