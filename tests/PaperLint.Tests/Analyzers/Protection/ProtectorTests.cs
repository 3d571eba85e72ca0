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
    [InlineData("mail [|foo~bar@example.com|], [|a_b^c%d@example.org|] or mail:~[|jane@example.org|] it")]
    [InlineData("by [|{a_1, b~c}@cs.example.edu|], {x} y@z and mail:^[|me@example.org|]")]
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
    [InlineData(@"in [|C:\texts\beta|] and [|D:\data\times\new|], then")]
    [InlineData(@"from [|\\server\share\alpha\results|].")]
    [InlineData(@"the file [|..\raw\alpha.txt|] or [|data\beta\x_1.csv|] or [|%APPDATA%\texmf\tau|]")]
    [InlineData(@"is stored in [|C:\alpha\beta|] by default")]
    [InlineData(@"a map X:\Omega\to Y and f:\mathbb{R}\to\mathbb{R}")]
    [InlineData(@"a line\\alpha ends and x\\beta\gamma follows")]
    [InlineData("under [|/usr/local/share/beta_1/|], in [|~/bin/run_beta.sh|] and [|./x/y_1|]")]
    [InlineData("by [|host:~smith/data|] or [|me@host:~/x|]")]
    [InlineData("the file [|results_alpha_2.csv|] and [|train_eta.py|].")]
    [InlineData("and/or, 1/2/3, km/h/s, /t/ and /d/, TP/FP/TN, ~70%, Fig.~3, x ~ y, alpha_2. The")]
    [InlineData(@"train\_alpha.py and a\_b.txt of it")]
    public void Paths_are_claimed_and_formulas_are_not(string marked) => Check(new PathProtector(), marked);

    [Theory]
    [InlineData(@"a format [|""%s\n""|] or [|printf([|""\alpha = %d\n""|])|]")]
    [InlineData(@"the pattern [|""\bbeta\b""|] or [|r'\d+'|]")]
    [InlineData(@"the expression [|\d+\s*[A-Z]\w*|] and [|(\d{4})--(\d{4})|] of it")]
    [InlineData(@"the class [|[\w\-]+|] is one, run [|sed 's/\(.*\)--\1/x/'|] of it")]
    [InlineData(@"is <b>bold</b> and [|<code>\alpha</code>|]")]
    [InlineData(@"a ""\emph{fast}"" mode, f(""x""), na\""ive, ""\alpha"" and \d{a} or \b{o} of Erd\H{o}s")]
    [InlineData(@"a ring R[x_1;\tau_1,\delta_1]...b[x_n;\tau_n,\delta_n] agrees")]
    [InlineData(@"costs \$5 and \$6, 5\%, R\&D, the ""large"" and the ""3\times"" one")]
    public void Source_code_is_claimed_and_residue_is_not(string marked) => Check(new SourceProtector(), marked);

    [Theory]
    [InlineData("with [|--epsilon|] 0.1 and [|--alpha=0.5|], or grep [|--|] [|--beta|] x")]
    [InlineData("the options [|--help|] and [|--no-cache|], and the SQL comment [|--|] here")]
    [InlineData("run tar -xzf data.tar [|--|] in it")]
    [InlineData("a new view--the first--is -- as we see -- not new; a policy --epsilon-greedy-- that is it")]
    [InlineData("the \"new\"--or old--one, an argument -- a good one -- and four operators -- all -- and 'this'--which is")]
    [InlineData("the pages 12--17 and a long---very long---one")]
    public void Options_are_claimed_and_dashes_are_not(string marked) => Check(new OptionProtector(), marked);

    [Theory]
    [InlineData(@"such as [|@article{smith2020, title = {The {B}eta Case}, pages = {12--17}}|] is parsed")]
    [InlineData(@"the fields [|pages = {e1234--e1239}|] and [|author={M{\""u}ller, J.}|] of it")]
    [InlineData("recall@{5}, x = {1--2}, and @media{, pages = 12--17")]
    public void BibTeX_is_claimed(string marked) => Check(new BibliographyProtector(), marked);

    [Theory]
    [InlineData(@"the [|\alpha|] macro and the command [|\emph{...}|] mark it, as [|\textbf{...}|] does")]
    [InlineData(@"we compare [|\cite|] and [|\citep|] here")]
    [InlineData(@"LaTeX's [|\textbf|] and the commands [|\eg|], [|\ie|] and [|\cf|] of it")]
    [InlineData(@"write [|\verb|\alpha||] for it")]
    [InlineData(@"the parameters \alpha and \beta, \ie \emph{fast} and \textbf{bold}, code, \LaTeX, and \cite{a} and \citep{b}")]
    [InlineData(@"it rises by 96.86\% macro success, for layouts (\eg environment and \ie command) and commands such as \emph{stop}")]
    [InlineData(@"In LaTeX, \ldots is shown; \newcommand{\ours}{X} is \ours.")]
    public void Commands_that_a_sentence_is_about_are_claimed(string marked) => Check(new CommandProtector(), marked);

    [Theory]
    [InlineData("a result [|(Goldman et al., 2014)|] and [|[Leaver and Moore, 2020]|]")]
    [InlineData("many [|(Abel, 2014; Bern et al. 2015a)|]")]
    [InlineData("in [0, 1], of [3], E[Y|X] and (x, 2014) or (in 2014)")]
    public void Citations_with_a_year_are_claimed_and_intervals_are_not(string marked) => Check(new CitationProtector(), marked);

    [Theory]
    [InlineData(@"a [|$\alpha_1 + x$|] and [|$n$|] and [|$$\sum_i x_i$$|]")]
    [InlineData(@"costs $5 and $6, or \$3 and \$4; from $100K+ to $200K")]
    [InlineData("worth $5-$10 and $3/$4")]
    [InlineData(@"so [|$$f(0) \le 1 \mbox{ for all } x \ge 0 $$|] holds, and [|$$ \lim_n a_n = 0 {if and only if} \sum a_n < 1 $$|]")]
    [InlineData(@"the [|$ x_{i} $|] and [|$ L ^{p}$|] spaces, with [|$ \text{the loss of it} = \alpha $|] here")]
    [InlineData("pays $ 5 and 10^{3} of $ 6 or so")]
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
    [InlineData(@"C:\a")]
    [InlineData(@"\\a\a")]
    [InlineData(@"a\a")]
    [InlineData("/a")]
    [InlineData(":~")]
    [InlineData("a_a.")]
    [InlineData("\"\\n")]
    [InlineData("sed '")]
    [InlineData("aaa(\"")]
    [InlineData("<code>")]
    [InlineData(@"\d")]
    [InlineData("--a ")]
    [InlineData(" -- ")]
    [InlineData("-- a -a ")]
    [InlineData("@aaa{")]
    [InlineData("title={")]
    [InlineData(@"\a and ")]
    [InlineData(@"\cite and ")]
    [InlineData(@"\alpha macro ")]
    [InlineData(@"backslash \a ")]
    [InlineData(@"\def\a{")]
    [InlineData(@"\newcommand{")]
    [InlineData(@"\verb|")]
    public void Hostile_repetition_takes_little_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var view = RecordView.Of(Sample.Abstract(text), new Profile(Profile.Plain, "the test says so"));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var protector in PaperLint.Analyzers.Catalog.AnalyzerCatalog.CreateProtectors())
        {
            protector.Claim(view, view.Fields[0], []);
            protector.Doubt(view, view.Fields[0], []);
        }

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }
}
