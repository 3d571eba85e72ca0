using FsCheck;
using FsCheck.Fluent;
using PaperLint.Text;

namespace PaperLint.Tests.Text;

public class CodePointIndexTests
{
    /// <summary>Whole surrogate pairs, halves of pairs, and plain letters, in a text that spans several blocks of the index.</summary>
    private static readonly Gen<string> Texts = Gen.Elements("a", "é", "\U0001F600", "\ud83d", "\ude00")
        .ListOf(2_500)
        .Select(parts => string.Concat(parts));

    [Fact]
    public void What_is_before_a_place_is_what_counting_finds() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5), Prop.ForAll(Texts.ToArbitrary(), text =>
            {
                var index = new CodePointIndex(text.AsMemory());
                for (var place = 0; place <= text.Length; place++)
                    Assert.Equal(text[..place].EnumerateRunes().Count(), index.Before(place));
            }));
}
