using System.Text;
using PaperLint.Storage.Caching;

namespace PaperLint.Tests.Storage.Caching;

public sealed class ContentMarkTests
{
    [Fact]
    public void The_same_content_has_the_same_mark_however_it_is_cut()
    {
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Kilns of ours gain 4 % in a day. ", 40)));
        var mark = ContentMark.New();
        mark.Append(content);
        var expected = mark.ToArray();
        Assert.Equal(ContentMark.Length, expected.Length);
        for (var at = 0; at <= content.Length; at += 7)
        {
            var cut = ContentMark.Like(expected);
            cut.Append(content.AsSpan(0, at));
            cut.Append(content.AsSpan(at));
            Assert.Equal(expected, cut.ToArray());
        }
    }

    [Fact]
    public void No_bit_can_change_unnoticed()
    {
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Kilns of ours. ", 30)));
        var mark = ContentMark.New();
        mark.Append(content);
        var expected = mark.ToArray();
        for (var at = 0; at < content.Length; at++)
        {
            content[at] ^= (byte)(1 << (at % 8));
            var changed = ContentMark.Like(expected);
            changed.Append(content);
            Assert.NotEqual(expected, changed.ToArray());
            content[at] ^= (byte)(1 << (at % 8));
        }
    }

    [Fact]
    public void Each_mark_has_a_seed_of_its_own() =>
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => Convert.ToHexString(ContentMark.New().ToArray())).Distinct().Count());
}
