using System.Globalization;
using PaperLint.Findings;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Review;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Tests.Reports.Review;

/// <summary>A card shows within two seconds what is asked.</summary>
public sealed class ReviewCardTests
{
    private static readonly IReadOnlyList<ReviewKey> Keys =
    [
        new("a", "accept"),
        new("r", "reject"),
        new("e", "edit"),
        new("l", "later"),
        new("o", "one by one"),
        new("A/R", "all of LTX0002"),
        new("u", "undo"),
        new("?", "help"),
        new("q", "quit"),
    ];

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void A_group_shows_its_change_and_three_places(int width) =>
        Snapshot.Verify(
            Text(
                new ReviewCard
                {
                    Examples =
                    [
                        Papers.Finding(
                            Pages.Escape,
                            "a long way before the place where it gains 5[|\\%|] over the baseline of the year before",
                            "%",
                            line: 10,
                            row: 1
                        ),
                        Papers.Finding(
                            Pages.Escape,
                            "深度学习模型在长期预测任务中的平均误差降低了百分之五[|\\%|],并且在所有数据集上都优于以前的方法和基线",
                            "%",
                            line: 20,
                            row: 2
                        ),
                        Papers.Finding(
                            Pages.Escape,
                            "loses \u001b[2J\u202e7[|\\%|]\u0007 [red]at once[/]",
                            "%",
                            path: "digests/b\u001b]0;x.txt",
                            line: 30,
                            row: 3
                        ),
                    ],
                    Findings = 143,
                    Records = 87,
                    Standing = "1,203 of 7,381 findings settled, 886 groups left, 3 put off",
                    Note = "Accepted: 1,203 findings.",
                    Keys = Keys,
                },
                width
            ),
            $"{width} columns"
        );

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    public void Long_texts_are_cut_to_where_they_differ(int width) =>
        Snapshot.Verify(
            Text(
                One(
                    Papers.Finding(
                        Pages.Escape,
                        "we see [|a very long stretch of text that goes on and on before 5\\% and after it for quite as long as before, until it ends|] here",
                        "a very long stretch of text that goes on and on before 5% and after it for quite as long as before, until it ends",
                        FixSafety.Unsafe
                    )
                ),
                width
            ),
            $"{width} columns"
        );

    [Fact]
    public void One_finding_shows_its_words_and_its_record() =>
        Snapshot.Verify(
            Text(
                One(
                    Papers.Finding(Pages.Escape, "where it gains 5[|\\%|] over the baseline", "%", line: 10, row: 1) with
                    {
                        Grounds = "'\\%' follows a number",
                    }
                ) with
                {
                    Member = (2, 143),
                    Decided = "rejected: It is a name.",
                },
                80
            )
        );

    [Fact]
    public void What_has_no_fix_says_so() =>
        Snapshot.Verify(Text(One(Papers.Finding(Pages.Escape, "the \\[|\\[wiseft]|] weights\nof it")), 80));

    [Fact]
    public void What_is_about_several_records_names_them() =>
        Snapshot.Verify(
            Text(
                One(
                    Papers.Finding(Pages.Duplicate, "[|a title|]", line: 40, row: 4, arguments: ("title", "A title")) with
                    {
                        Related =
                        [
                            new RelatedLocation(
                                Papers.Finding(Pages.Duplicate, "[|a title|]", line: 20, row: 2).Location,
                                "The first record with this title."
                            ),
                        ],
                    }
                ),
                80
            )
        );

    [Fact]
    public void Colours_mark_what_goes_and_what_comes()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new ReviewCardView(new TerminalOptions { Width = 80, Color = true }).Write(
            One(Papers.Finding(Pages.Escape, "5[|\\%|] up", "%")),
            output
        );
        Assert.Contains("\e[31m\\%\e[0m", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\e[32m%\e[0m", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("alpha", 5, 0)]
    [InlineData("alpha", 2, 3)]
    [InlineData("深度学习", 1, 6)]
    [InlineData("x\u001b[2Jy", 6, 0)]
    [InlineData("a very long line that a narrow terminal has no room for, not by far", 3, 29)]
    [InlineData("a very long line that a narrow terminal has no room for, not by far", 67, 0)]
    public void The_cursor_stands_where_the_next_letter_goes(string text, int cursor, int back)
    {
        const int Width = 40;
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Equal(back, new ReviewPrompt("Write: ", new TerminalOptions { Width = Width }).Write(text, cursor, output));
        var line = output.ToString();
        Assert.True(PaperLint.Reports.CellWidth.Of(line) < Width, line);
        Assert.DoesNotContain('\u001b', line);
    }

    [Fact]
    public void The_help_says_what_keys_do_before_the_page_of_the_rule()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new ReviewHelp(new TerminalOptions { Width = 40 }).Write(
            [new ReviewKey("a", "Accept: 'paperlint lint --fix --decisions' applies the fix.")],
            Pages.Hidden,
            output
        );
        Snapshot.Verify(output.ToString());
    }

    private static ReviewCard One(Finding finding) =>
        new()
        {
            Examples = [finding],
            Findings = 1,
            Standing = "0 of 1 finding settled, 1 group left",
            Keys = Keys,
        };

    private static string Text(ReviewCard card, int width)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var view = new ReviewCardView(new TerminalOptions { Width = width });
        view.Write(card, output);
        Assert.Equal(view.HeightOf(card), output.ToString().Split('\n').Length - 1);
        Assert.All(output.ToString().Split('\n'), line => Assert.True(PaperLint.Reports.CellWidth.Of(line) <= width, line));
        return output.ToString();
    }
}
