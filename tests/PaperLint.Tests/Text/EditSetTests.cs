using PaperLint.Text;

namespace PaperLint.Tests.Text;

public sealed class EditSetTests
{
    [Fact]
    public void It_finds_what_touches_a_place_whatever_came_first() => Law.Holds(Edits.Together(12), edits =>
        {
            var set = new EditSet();
            foreach (var edit in edits.Reverse())
                set.Add(edit);
            Assert.Equal(edits.OrderBy(edit => edit.Span), set.All);
            for (var start = 0; start <= 12; start++)
            {
                for (var end = start; end <= 12; end++)
                {
                    var place = TextSpan.FromBounds(start, end);
                    Assert.Equal(edits.Where(edit => edit.Span.Touches(place)).OrderBy(edit => edit.Span), set.Touching(place));
                }
            }
        });

    [Fact]
    public void An_equal_edit_is_there_once()
    {
        var set = new EditSet();
        set.Add(new TextEdit(new TextSpan(1, 0), "x"));
        set.Add(new TextEdit(new TextSpan(1, 0), "x"));
        Assert.Single(set.All);
    }
}
