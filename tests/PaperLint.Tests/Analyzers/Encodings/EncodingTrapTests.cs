using PaperLint.Analyzers;
using PaperLint.Records;

namespace PaperLint.Tests.Analyzers.Encodings;

/// <summary>Texts that look like broken encodings and are right, or that were something nobody can tell: no fix is safe.</summary>
public sealed class EncodingTrapTests
{
    [Theory]
    [InlineData("Les logiciels TeXÉd et BibÉco sont dans la liste des outils.")]
    [InlineData("Our PyÖko and geoÅs packages, and the apps of iPhoneÉdu, are in the list.")]
    [InlineData("The β-CaÅ and NaÖ compounds of the study are new.")]
    [InlineData("Der BärÖl-Test, die MatheÜbung und der StadtÖV sind in der Liste.")]
    [InlineData("the macro \\u2019 in TeX, the sequence \\xc3\\xa9 and a list of \\ufb01 and \\uline{text}")]
    [InlineData("We set R=C3=A9 of the list, and the temperature=C2=B0 of the other one.")]
    [InlineData("See C:\\users\\u2019s of the list and 100%C3 of it.")]
    [InlineData("El sector tur\u0092stico y la pol\u0092tica de la regi\u0097n")]
    [InlineData("Le r\u008egime et le d\u008ej\u0088 vu de la liste")]
    [InlineData("Vektor Â² und Matrix Â·Ê der Liste, mit Å² und Å³ in der Zelle")]
    [InlineData("les lettres «É», «È» et “Å” sont dans la liste, à 2,1 Å près")]
    [InlineData("слова «РИМ», «СССР» и «МИР»—«ВОЙНА» в тексте, РІЧКИ та РІВНОГО")]
    [InlineData("The Γ½ and Γ²-convergence on ∂Ω by pi√π, with ¬∞, ≈±3 and 5×£35 in the paper")]
    [InlineData("a line\nin math $x$ of the\nnu-merical $y \nin S$ text, and a tab\there $z$")]
    [InlineData("Words of a list: ภาษา\u200Bไทย, شهر\u200Cها and 👩\u200D🔬 in the text")]
    public void No_fix_is_safe(string text) => Assert.Equal(text, Mending.Safely(text, Profile.Plain, Writing.ForPrograms));

    [Theory]
    [InlineData("It isn\u0092t ours, and l\u0092eau is warm.", "It isn’t ours, and l’eau is warm.")]
    [InlineData("voilÃ  une Ã©tude de la mobilitÃ© dans la ville", "voilÃ  une étude de la mobilité dans la ville")]
    [InlineData("The 3Â½-year study of GarcÃ­a at 20 Â°C costs Â£5.", "The 3½-year study of García at 20 °C costs £5.")]
    [InlineData("El turismo es la economÃ\u00ADa de la regiÃ³n", "El turismo es la economía de la región")]
    public void What_is_certain_beside_it_is_mended(string text, string expected) =>
        Assert.Equal(expected, Mending.Safely(text, Profile.Plain, Writing.ForPrograms));
}
