using FsCheck.Fluent;
using PaperLint.Text;

namespace PaperLint.Tests.Text;

public sealed class SpanIndexTests
{
    [Fact]
    public void It_asks_about_every_place_that_touches_another_and_about_no_other() =>
        Law.Holds(Gen.ArrayOf(Gen.Choose(0, 9).Zip(Gen.Choose(0, 4))), pairs =>
        {
            List<TextSpan> spans = [.. pairs.Select(pair => new TextSpan(pair.Item1, pair.Item2))];
            var index = new SpanIndex(spans);
            for (var start = 0; start <= 13; start++)
            {
                var place = new TextSpan(start, start % 3);
                var asked = new List<int>();
                Assert.False(index.AnyTouching(place, number =>
                    {
                        asked.Add(number);
                        return false;
                    }));
                Assert.Equal(Enumerable.Range(0, spans.Count).Where(number => spans[number].Touches(place)), asked.Order());
                Assert.Equal(asked.Count > 0, index.AnyTouching(place, _ => true));
            }
        });
}
