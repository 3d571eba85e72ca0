using PaperLint.Analysis;
using PaperLint.Analyzers.Protection;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Tests.Analyzers.Protection;

public class ProtectorTests
{
    private static void Check(Protector protector, string marked)
    {
        var text = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var view = RecordView.Of(Sample.Abstract(text), new Profile(Profile.Plain, "the test says so"));
        var claims = new List<TextSpan>();
        protector.Claim(view, view.Fields[0], claims);
        Assert.Equal(marked, RuleExample.Mark(text, claims));
    }

    [Theory]
    [InlineData("at [|https://example.org/a_b--c|], and (see [|http://example.org/x(1)|]).")]
    [InlineData("at [|github.com/some-lab/net|]. It is [|www.example.org/a|]!")]
    [InlineData(@"\url{[|https://example.org/a|]}")]
    [InlineData("doi:[|10.1234/abc.def|], mail [|jane.doe@example.org|].")]
    [InlineData("a/b, and/or, 3/4, input/output, v1.2/3, Node.js/Deno")]
    [InlineData("pass@1 and recall@10")]
    [InlineData("://nothing and http:/ /")]
    public void Urls_doi_and_mail_are_claimed_without_the_sentence_around_them(string marked) => Check(new UrlProtector(), marked);

    [Theory]
    [InlineData("call [|`fit`|] and [|```a b\nc```|]")]
    [InlineData("the `teacher' and the `student'")]
    [InlineData("``quoted'' and ``again''")]
    [InlineData("the function [|torch.fit()|] or [|like_this()|], not f() of it")]
    [InlineData("one ` alone and another ` there")]
    public void Code_is_claimed_and_quotation_is_not(string marked) => Check(new CodeProtector(), marked);

    [Theory]
    [InlineData("a result [|(Goldman et al., 2014)|] and [|[Leaver and Moore, 2020]|]")]
    [InlineData("many [|(Abel, 2014; Bern et al. 2015a)|]")]
    [InlineData("in [0, 1], of [3], E[Y|X] and (x, 2014) or (in 2014)")]
    public void Citations_with_a_year_are_claimed_and_intervals_are_not(string marked) => Check(new CitationProtector(), marked);

    [Theory]
    [InlineData(@"a [|$\alpha_1 + x$|] and [|$n$|] and [|$$\sum_i x_i$$|]")]
    [InlineData(@"costs $5 and $6, or \$3 and \$4; from $100K+ to $200K")]
    [InlineData("worth $5-$10 and $3/$4")]
    [InlineData(@"pays $5 for [|$\alpha$|]-risk")]
    [InlineData("the $HOME folder and the $PATH variable")]
    [InlineData(@"then [|\(x+y\)|] and [|\[ z \]|], not \\[2pt] of it")]
    [InlineData(@"so [|\begin{align}x\begin{cases}1\end{cases}\end{align}|] holds, \begin{itemize} stays open")]
    [InlineData(@"an open \( and an open \[")]
    [InlineData(@"a [|$x_i$|] and \emph{so} [|$y$|] on")]
    public void Intact_mathematics_is_claimed_and_money_is_not(string marked) => Check(new MathProtector(), marked);

    [Theory]
    [InlineData("$")]
    [InlineData("$x")]
    [InlineData("`")]
    [InlineData("`a")]
    [InlineData(@"\(")]
    [InlineData(@"\begin{a}")]
    [InlineData("http://")]
    [InlineData("a.com/")]
    [InlineData("a@b.c")]
    [InlineData("(A, 2014")]
    [InlineData("a_b()")]
    [InlineData(")]}")]
    public void Hostile_repetition_takes_little_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var view = RecordView.Of(Sample.Abstract(text), new Profile(Profile.Plain, "the test says so"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var protector in PaperLint.Analyzers.AnalyzerCatalog.CreateProtectors())
            protector.Claim(view, view.Fields[0], []);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }
}
