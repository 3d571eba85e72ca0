namespace PaperLint.Tests.Analyzers.Latex;

/// <summary>Tests the transformation itself, with one example for each of its effects.</summary>
public sealed class ExtractionTests
{
    [Theory]
    [InlineData(@"$3.67\times$", "3.67times")]
    [InlineData(@"$64\times 64$", "64times 64")]
    [InlineData(@"$m \gg n$", "m gg n")]
    [InlineData(@"$\ell_\infty$", "ell_infty")]
    [InlineData(@"$\Phi\circ\Psi$", "PhicircPsi")]
    [InlineData(@"$\tilde{\mathcal{O}}(n)$", "mathcal{O}(n)")]
    [InlineData(@"$\frac{a}{b}$", "a{b}")]
    [InlineData(@"$A\in\mathbb{R}^{n}$", "AinR^{n}")]
    [InlineData(@"${\sim}50\%$", "{sim}50%")]
    [InlineData(@"\href{https://a.org}{here}", "https://a.org{here}")]
    [InlineData(@"\textbf{\textsc{X}}", @"\textsc{X}")]
    [InlineData(@"gains of 5\% for Fr\'echet", @"gains of 5\% for Fr\'echet")]
    public void Each_consequence_is_as_it_was_seen(string source, string stripped) => Assert.Equal(stripped, Extraction.Strip(source));
}
