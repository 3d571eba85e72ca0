using PaperLint.Analyzers.Languages;
using PaperLint.Tests.Analyzers.Cases;

namespace PaperLint.Tests.Analyzers.Languages;

public sealed class LanguageGuessTests
{
    /// <summary>Sentences of some twenty words each.</summary>
    private static readonly IReadOnlyList<DamageCase> Sentences = DamageCase.In("languages.jsonl");

    [Fact]
    public void A_guess_is_right_or_none()
    {
        var wrong = Sentences
            .Select(sentence => (sentence.Language, Guess: CodeOf(sentence.Text), sentence.Text))
            .Where(pair => pair.Guess is not null && pair.Guess != pair.Language);
        Assert.Equal("", string.Join("\n", wrong));
    }

    [Fact]
    public void Most_sentences_are_enough() => Assert.InRange(Sentences.Count(sentence => CodeOf(sentence.Text) is not null), 170, 200);

    [Theory]
    [InlineData("Bremer/Mccoy – Dråber")]
    [InlineData("Zhang Wei, Müller, Šimek")]
    [InlineData("")]
    [InlineData("3.5 × 10⁻³ mol")]
    public void Names_and_numbers_are_of_no_language(string text) => Assert.Null(CodeOf(text));

    private static string? CodeOf(string text)
    {
        var guess = new LanguageGuess();
        guess.Add(text);
        return guess.Code;
    }
}
