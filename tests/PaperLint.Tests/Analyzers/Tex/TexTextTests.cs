using FsCheck;
using FsCheck.Fluent;
using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Tests.Text;

namespace PaperLint.Tests.Analyzers.Tex;

public class TexTextTests
{
    private static readonly ActiveRule Quotes = Sample.Rule(new AnalyzerMatcher("tex/quotes", null), "LTX9991");
    private static readonly ActiveRule Dashes = Sample.Rule(new AnalyzerMatcher("tex/dashes", null), "LTX9992");
    private static readonly ActiveRule Accents = Sample.Rule(new AnalyzerMatcher("tex/accents", null), "LTX9993");

    [Theory]
    [InlineData("the [|``easy way''|] out", "the “easy way” out")]
    [InlineData("the [|``easy way\"|] out", "the “easy way” out")]
    [InlineData("the [|''easy''|] and the ''", "the “easy” and the ''")]
    [InlineData("([|`GET'|]), [|`lazy'|](a)", "(‘GET’), ‘lazy’(a)")]
    [InlineData("a [|`don't care'|] bit", "a ‘don't care’ bit")]
    [InlineData("a [|``the [|`inner'|] one''|] here", "a “the ‘inner’ one” here")]
    [InlineData("[|``a model's view''|] of it", "“a model's view” of it")]
    [InlineData("[|``|]see https://example.org/a now''", "“see https://example.org/a now”")]
    [InlineData("(e.g.,[|``as such\"|]) and \\emph{[|``this one\"|]}", "(e.g.,“as such”) and \\emph{“this one”}")]
    [InlineData("the [|``so called \"smart\" models''|] of it", "the “so called \"smart\" models” of it")]
    [InlineData("the [|``so called \"smart\" models\"|] of it", "the “so called \"smart\" models” of it")]
    public void Quotations_for_TeX_get_quotation_marks(string marked, string repaired) => Sample.Check(Quotes, marked, repaired);

    [Theory]
    [InlineData("rock 'n' roll, the '90s, the dogs' tails, it's")]
    [InlineData("5'6'' tall, f'' and x'(t)")]
    [InlineData("`code` and `more code`")]
    [InlineData("``never closed, and so on")]
    [InlineData("a \"plain\" 'one'")]
    [InlineData("'' ''")]
    public void Apostrophes_primes_and_code_are_no_quotations(string text) => Sample.Check(Quotes, text);

    [Theory]
    [InlineData("the [|`users' view'|] of it")]
    [InlineData("the type List{[|``0}\"|] of it")]
    [InlineData("a call of [|``set(\"|]) and so on")]
    public void A_quotation_that_may_be_another_or_none_has_no_fix(string marked) => Sample.Check(Quotes, marked);

    [Theory]
    [InlineData("one [|--|] two [|---|] three", "one – two — three")]
    [InlineData("one[|--|]the two[|---|]three", "one—the two—three")]
    [InlineData(
        "a hand[|--|]object contact, what[|--|]where memory, case[|--|]by[|--|]case",
        "a hand–object contact, what–where memory, case–by–case"
    )]
    [InlineData(
        "equal to[|--|]or above[|--|]even the best, and models[|--|]offering more",
        "equal to—or above—even the best, and models—offering more"
    )]
    [InlineData("from 1[|--|]5 by Cauchy[|--|]Schwarz", "from 1–5 by Cauchy–Schwarz")]
    [InlineData("a 5%[|--|]7% gain (one)[|--|]\"two\"", "a 5%–7% gain (one)—\"two\"")]
    [InlineData("one[|--|] two", "one— two")]
    public void Hyphens_for_TeX_become_dashes(string marked, string repaired) => Sample.Check(Dashes, marked, repaired);

    [Theory]
    [InlineData("a hand--object contact", FixSafety.Unsafe)]
    [InlineData("the human--AI gap", FixSafety.Unsafe)]
    [InlineData("few models--offering more", FixSafety.Unsafe)]
    [InlineData("a new view--the first one", FixSafety.Safe)]
    [InlineData("from Cauchy--Schwarz", FixSafety.Safe)]
    [InlineData("from ATG--CCA", FixSafety.Unsafe)]
    [InlineData("of SO4-- ions", FixSafety.Unsafe)]
    [InlineData("at -10---5 degrees", FixSafety.Unsafe)]
    [InlineData("of the first---3 of them", FixSafety.Safe)]
    public void A_pair_of_words_and_an_aside_are_told_apart_where_that_is_certain(string text, FixSafety safety) =>
        Assert.Equal(safety, Assert.Single(Sample.Findings(Dashes, Sample.Abstract(text))).Fix!.Safety);

    [Theory]
    [InlineData("run --all and -- --x")]
    [InlineData("<!-- note --> a --> b <-- c")]
    [InlineData("for i-- do, --i, a ---- b")]
    [InlineData("--")]
    [InlineData("one two --")]
    [InlineData("call git checkout -- file or npm run test -- all of it")]
    public void Options_arrows_and_rules_are_no_dashes(string text) => Sample.Check(Dashes, text);

    [Theory]
    [InlineData(@"Fr[|\'e|]chet, na[|\""{\i}|]ve, na[|\""i|]ve", "Fréchet, naïve, naïve")]
    [InlineData(@"Erd[|\H{o}|]s, [|\v{S}|]koda, Gar[|\c{c}|]on, Gar[|\c c|]on", "Erdős, Škoda, Garçon, Garçon")]
    [InlineData(@"Stra[|{\ss}|]e, [|\O |]rsted, K[|\o |]benhavn, sm[|\o{}|]rrebr[|\o|]", "Straße, Ørsted, København, smørrebrø")]
    [InlineData(@"Schr[|{ö}|]dinger and vis-[|\`a|]-vis", "Schrödinger and vis-à-vis")]
    public void Letters_for_TeX_become_letters(string marked, string repaired) => Sample.Check(Accents, marked, repaired);

    [Theory]
    [InlineData(@"\l_1, \O(n), \o(1), \d x, \c, \v")]
    [InlineData(@"the model\'s and we\'re")]
    [InlineData(@"a {class}, {x}, {ö} and \\'e")]
    [InlineData(@"in \alpha, \left, \theta and \ddot")]
    [InlineData(@"$\hat{e}\'e$")]
    public void Mathematics_is_no_letter(string text) => Sample.Check(Accents, text);

    [Theory]
    [InlineData(@"O\'Connor, D\'Angelo, McD\'Arcy and L\'Enfant")]
    [InlineData(@"the Qur\'an, Tian\'anmen and Chang\'e")]
    public void An_apostrophe_in_a_name_is_no_accent(string text) => Sample.Check(Accents, text);

    [Theory]
    [InlineData(@"in Xi\'an", FixSafety.Unsafe)]
    [InlineData(@"in Sana\'a", FixSafety.Unsafe)]
    [InlineData(@"que l\'analyse", FixSafety.Unsafe)]
    [InlineData(@"qui n\'est", FixSafety.Unsafe)]
    [InlineData(@"by L\'evy", FixSafety.Safe)]
    [InlineData(@"at www\.example", FixSafety.Unsafe)]
    [InlineData(@"a file\.ext", FixSafety.Unsafe)]
    [InlineData(@"by Je\.zewski", FixSafety.Safe)]
    [InlineData(@"by Kalvait\.e", FixSafety.Safe)]
    [InlineData(@"by Le\'on", FixSafety.Unsafe)]
    [InlineData(@"by Le\'{o}n", FixSafety.Safe)]
    [InlineData(@"by Poincar\'e", FixSafety.Safe)]
    [InlineData(@"by POINCAR\'E", FixSafety.Safe)]
    [InlineData(@"in \'Etale cohomology", FixSafety.Safe)]
    public void What_programs_escape_is_only_proposed_as_an_accent(string text, FixSafety safety) =>
        Assert.Equal(safety, Assert.Single(Sample.Findings(Accents, Sample.Abstract(text))).Fix!.Safety);

    [Fact]
    public void No_text_makes_them_fail()
    {
        var pieces = Gen.Elements(
            "`",
            "``",
            "'",
            "''",
            "-",
            "--",
            "\\",
            "\\'",
            "\\\"",
            "{",
            "}",
            "e",
            "i",
            "\\i",
            " ",
            "\n",
            "s",
            "ö",
            "O",
            "\\c",
            "\\ss",
            "1",
            "\""
        );
        var texts = Gen.ListOf(pieces).Select(list => string.Concat(list));
        Prop.ForAll(texts.ToArbitrary(), text =>
            {
                foreach (var rule in new[] { Quotes, Dashes, Accents })
                    Sample.Findings(rule, Sample.Abstract(text));
            })
            .Check(Law.Tried(100));
    }
}
