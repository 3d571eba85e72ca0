using PaperLint.Deciding;
using PaperLint.Tests.Deciding.Reviewing;

namespace PaperLint.Tests.Deciding;

public sealed class DecisionsTests
{
    [Fact]
    public void What_two_decide_at_a_time_is_kept()
    {
        using var here = new ReviewedFolder();
        var findings = ReviewedFolder.Escapes("ab");
        var (one, other) = (Decisions.Above(here.Root), Decisions.Above(here.Root));

        one.Reject([findings[0]], "A name.");
        other.Reject([findings[1]], "A unit.");
        other.Reject([findings[0]], "A name of somebody.");

        Assert.Equal(["A name of somebody.", "A unit."], findings.Select(finding => Decisions.Above(here.Root).About(finding)!.Reason));
        Assert.Equal(2, here.Lines.Count);
    }
}
