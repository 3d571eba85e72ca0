using PaperLint.Analyzers;
using PaperLint.Findings;

namespace PaperLint.Tests.Analyzers.Latex;

/// <summary>A safe fix loses nothing that the source said: no letter, no grouping, no meaningful style, no fraction bar.</summary>
public sealed class LosslessRepairTests
{
    [Theory]
    [InlineData("vartheta, varrho, varsigma, varpi and varkappa", "ϑ, ϱ, ς, ϖ and ϰ")]
    [InlineData(@"\vartheta, \varrho, \varsigma, \varpi and \varkappa", "ϑ, ϱ, ς, ϖ and ϰ")]
    [InlineData("a_varsigma, b_vartheta, c_varrho, d_varpi, e_varkappa", "a_ς, b_ϑ, c_ϱ, d_ϖ, e_ϰ")]
    [InlineData(@"either \epsilon or \varepsilon, \phi or \varphi", "either ϵ or ε, ϕ or φ")]
    [InlineData(@"the error \varepsilon and the map \varphi", "the error ε and the map φ")]
    [InlineData(@"a_{\beta\gamma}, a_{betagamma}, x^{abc} and y_{ij}", "a_(βγ), a_(βγ), x^(abc) and y_(ij)")]
    [InlineData("x^{n+1}, x^{12}, 10^{-3}, 2^{0.5}, S^{2}FT and W^{(1)}", "x^(n+1), x^12, 10^-3, 2^0.5, S^2FT and W^(1)")]
    [InlineData(@"x\textsuperscript{abc} and H\textsubscript{2}O", "x^(abc) and H_2O")]
    [InlineData(@"x \in \mathbb{R}, mathbb Z and \mathbb{H}", "x ∈ ℝ, ℤ and ℍ")]
    [InlineData(@"\hbar, \ell, \imath, \jmath, \wp, \Re, \Im, \aleph, \digamma and \emptyset", "ℏ, ℓ, ı, ȷ, ℘, ℜ, ℑ, ℵ, ϝ and ∅")]
    public void What_a_fix_writes_says_all_that_the_source_said(string text, string mended) => Assert.Equal(mended, Mending.Safely(text));

    [Theory]
    [InlineData("W^{(ab)} is no W^{ab}", "W⁽ᵃᵇ⁾ is no Wᵃᵇ")]
    [InlineData("x^{ab} and a_{betagamma}", "xᵃᵇ and aᵦᵧ")]
    public void Readers_see_the_grouping_too(string text, string mended) =>
        Assert.Equal(mended, Mending.Safely(text, writing: Writing.ForReaders));

    [Theory]
    [InlineData(@"the mean \mathbb{E}[X] is finite", "the mean E[X] is finite")]
    [InlineData("a loss mathcal L and an algebra mathfrak g", "a loss L and an algebra g")]
    [InlineData("in time mathcal<O>(n)", "in time O(n)")]
    [InlineData(@"drawn from \mathscr{D} or \mathcal{D}", "drawn from D or D")]
    public void A_letter_that_loses_its_style_is_only_proposed(string text, string proposed)
    {
        Assert.Equal(text, Mending.Safely(text));
        Assert.Equal(proposed, IslandTestHarness.Repair(text, FixSafety.Unsafe));
    }

    [Theory]
    [InlineData(@"the rate \frac{a}{b}, \dfrac{\alpha}{\beta} and \tfrac12")]
    [InlineData(@"the rate \nicefrac{1}{\alpha}, \sfrac{\alpha}{2} and \binom{n}{\alpha}")]
    [InlineData("the rate frac{a}{b}, nicefrac{1}{alpha}, frac12 and frac1alpha")]
    [InlineData(@"the rate {a \over b}, {\alpha \over \beta} and {a\over b}")]
    [InlineData(@"the rate O(1{\epsilon}) or O(1{epsilon}), 1{2} and {1}{\alpha}")]
    [InlineData(@"the rate O(1{\epsilon^2}), a{\alpha n} and a{b+c}")]
    public void No_product_stands_where_a_quotient_was(string text) => Assert.Equal(text, Mending.Safely(text));
}
