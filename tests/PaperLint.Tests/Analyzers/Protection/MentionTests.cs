using PaperLint.Records;

namespace PaperLint.Tests.Analyzers.Protection;

/// <summary>Text that a sentence mentions as typed, searched for or quoted is correct as it is.</summary>
public sealed class MentionTests
{
    private const string Before = "We measure how well small sensors agree over a season. ";

    /// <summary>Each sentence alone, and in a record that proves that its mathematics was stripped.</summary>
    [Theory]
    [InlineData(@"Type \alpha in the editor to see how the letter is drawn, and \beta for the next one.")]
    [InlineData(@"Press \beta and the letter appears; students who type \theta see theirs.")]
    [InlineData(@"Typing \delta gives the letter, and keying in \pi the ratio.")]
    [InlineData(@"The string \alpha is found 12 times, and the literal \sum in 40 files.")]
    [InlineData(@"Search for \times in the sources, and replace \leq by a sign of your own.")]
    [InlineData(@"Autocompletion of \epsilon takes two keystrokes.")]
    [InlineData(@"The lexer emits a token for \in and another for \notin.")]
    [InlineData(@"The tokenizer maps \alpha to one id and \beta to another.")]
    [InlineData(@"Unicode input methods expand \lambda to the letter.")]
    [InlineData(@"In Agda mode, \to and \forall are abbreviations.")]
    [InlineData(@"Students confuse \epsilon with \varepsilon when typing, and the parser reads neither.")]
    [InlineData(@"The Coq editor replaces \forall by the sign.")]
    [InlineData(@"\sum and \prod are typed by hand most of the time.")]
    [InlineData(@"\alpha is a macro of the language.")]
    [InlineData(@"Users of Emacs see \beta as the letter.")]
    [InlineData(@"The function \alpha -> x is named, and so is \beta -> y.")]
    [InlineData(@"Write Fr\'echet or Fr{\'e}chet in the source, and M{\""u}ller in the markup.")]
    [InlineData(@"The entry {\o} stands for the Danish letter.")]
    [InlineData(@"We use ``\bf'' and ``\it'' where the old ``\rm'' was.")]
    [InlineData(@"The sequence ``\\'' ends a row, and ``\%'' is a percent sign.")]
    [InlineData(@"The pair ``\{'' and ``\}'' is for braces, ``~'' for a tie.")]
    [InlineData("They typed ``--'' for a range and ``---'' for an aside.")]
    [InlineData("The name ``\\alpha'' and the name `\\beta' are read aloud.")]
    [InlineData("The object has the keys \"beta_1\" and 'alpha_2', and “mu_3” as well.")]
    [InlineData("In Wikipedia, ''italic'' and '''bold''' are written so.")]
    [InlineData("MediaWiki shows ''alpha'' in another type.")]
    [InlineData("Brace expansion makes two words of file_{x,y} and of {a,b}_{1,2}.")]
    [InlineData("The C function cdot is called, and the class leq too.")]
    [InlineData("The flag oplus, the package infty, the command alpha and the option varepsilon are new.")]
    [InlineData("cdot is a CSS class, and so is the rightarrow class.")]
    [InlineData("The cdot function returns a number.")]
    public void Nothing_is_fixed(string sentence)
    {
        foreach (var profile in new[] { Profile.Plain, Profile.HuggingFace, Profile.Arxiv })
            Assert.Equal(Before + sentence, Mending.Safely(Before + sentence, profile));
        const string Proof = " It holds that alphagg1, and is 3.5times faster.";
        Assert.Equal(Before + sentence + " It holds that α ≫ 1, and is 3.5× faster.", Mending.Safely(Before + sentence + Proof));
    }

    /// <summary>
    /// A name in quotation marks is a word being mentioned, even if the record proves elsewhere that the name stands for a letter.
    /// </summary>
    [Theory]
    [InlineData("The term \"alpha\" remains.")]
    [InlineData("The column 'alpha' is dropped.")]
    [InlineData("The word “alpha” is Greek.")]
    public void A_quoted_name_is_a_word(string sentence) =>
        Assert.Equal("It holds that α ≫ 1. " + sentence, Mending.Safely("It holds that alphagg1. " + sentence));

    [Theory]
    [InlineData(
        @"where \alpha is the learning rate and we write \beta for the decay",
        "where α is the learning rate and we write β for the decay"
    )]
    [InlineData(@"the ``fast'' set and the ``alpha set'' of types", "the \"fast\" set and the \"alpha set\" of types")]
    [InlineData(@"a ``\emph{deep}'' model of the token \mathbf{x}", "a \"deep\" model of the token x")]
    [InlineData(@"a term that we enter with x \leq 3", "a term that we enter with x ≤ 3")]
    [InlineData(@"as G\""odel's theorem and Koll\'ar's have it", "as Gödel's theorem and Kollár's have it")]
    [InlineData(@"the \pi\pi phase shifts in the input that account for m_\chi", "the ππ phase shifts in the input that account for m_χ")]
    [InlineData(@"a tokenizer with \textbf{L}ow cost", "a tokenizer with Low cost")]
    [InlineData(
        "the function f cdot g, of class leq 3, where cdot is the product and infty is a point",
        "the function f · g, of class ≤3, where · is the product and ∞ is a point"
    )]
    public void Other_words_do_not_make_a_mention(string text, string mended) => Assert.Equal(mended, Mending.Safely(text));
}
