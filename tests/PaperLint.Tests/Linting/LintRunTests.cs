using System.Text;
using PaperLint.Linting;
using PaperLint.Sources;

namespace PaperLint.Tests.Linting;

public class LintRunTests
{
    private const string Abstract =
        "We study how far a small network can follow a large one when both see the same data once. The small one follows for a thousand "
        + "steps and by then agrees with its teacher in nine of ten cases, which we explain by the shape of the early loss. It saves 30\\% of the energy.";

    private static readonly byte[] Digest = Encoding.UTF8.GetBytes(
        $"Mar 18\n\nFollowing a Teacher\n\n{Abstract}\n\nFollowing a Teacher\n\n{Abstract}\n"
    );

    [Fact]
    public void A_file_that_goes_away_before_its_second_reading_costs_only_what_the_second_reading_would_find()
    {
        var opened = 0;
        Stream Open() => ++opened < 3 ? new MemoryStream(Digest) : throw new IOException("It is gone.");

        var result = new LintRun(new LintOptions { Book = BuiltInRules.Load() }).Execute(
            [new DocumentSource("a.txt", true, Open)],
            [],
            CancellationToken.None
        );

        Assert.Equal(3, opened);
        Assert.Equal("a.txt: The file could not be read to its end: It is gone.", Assert.Single(result.Summary.Errors).ToString());
        Assert.Equal(2, result.Findings.Count(finding => finding.Rule.Id == "LTX0002"));
        Assert.Single(result.Summary.Documents);
    }
}
