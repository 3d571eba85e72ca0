using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PaperLint.Records;
using PaperLint.Reports.Diff;
using PaperLint.Text;

namespace PaperLint.Tests.Reports.Diff;

public sealed partial class DiffReaderTests
{
    [Fact]
    public void A_changed_line_stands_between_three_unchanged_ones() =>
        Assert.Equal(
            """
            --- a/x.txt
            +++ b/x.txt
            @@ -2,7 +2,7 @@
             2
             3
             4
            -5
            +five
             6
             7
             8

            """.ReplaceLineEndings("\n"),
            Diff(Numbers(1, 9), ("5", "five"))
        );

    [Fact]
    public void Changes_near_one_another_share_a_hunk_and_others_do_not()
    {
        Assert.Single(Headers(Diff(Numbers(1, 20), ("2\n", "two\n"), ("9\n", "nine\n"))));
        Assert.Equal(["@@ -1,5 +1,5 @@", "@@ -7,7 +7,7 @@"], Headers(Diff(Numbers(1, 20), ("2\n", "two\n"), ("10\n", "ten\n"))));
    }

    [Fact]
    public void A_line_feed_that_goes_joins_two_lines() =>
        Assert.Contains("-5\n-6\n+56\n", Diff(Numbers(1, 9), ("5\n", "5")), StringComparison.Ordinal);

    [Fact]
    public void Lines_that_go_and_come_move_the_numbers() =>
        Assert.Equal(["@@ -1,4 +1,5 @@", "@@ -17,4 +18,3 @@"], Headers(Diff(Numbers(1, 20), ("1\n", "1\n1a\n"), ("20\n", ""))));

    [Fact]
    public void A_file_that_loses_everything_has_no_first_line() => Assert.Equal(["@@ -1 +0,0 @@"], Headers(Diff("1\n", ("1\n", ""))));

    [Fact]
    public void The_end_without_a_line_feed_is_said_on_its_side() =>
        Assert.EndsWith("-3\n\\ No newline at end of file\n+3\n", Diff("1\n2\n3", ("3", "3\n")), StringComparison.Ordinal);

    [Fact]
    public void An_edit_that_changes_nothing_is_no_diff() => Assert.Equal("", Diff(Numbers(1, 9), ("5", "5")));

    [Fact]
    public void Carriage_returns_belong_to_the_line() =>
        Assert.Contains(" 1\r\n-2\r\n+two\r\n", Diff("1\r\n2\r\n3\r\n", ("2", "two")), StringComparison.Ordinal);

    [Theory]
    [InlineData("a b.txt", "--- a/a b.txt\t")]
    [InlineData("naïve.txt", "--- a/naïve.txt")]
    [InlineData("a\tb\".txt", "--- \"a/a\\tb\\\".txt\"")]
    [InlineData("a\u009bb", "--- \"a/a\\302\\233b\"")]
    [InlineData("/home/x.txt", "--- a/home/x.txt")]
    public void Names_are_written_as_git_writes_them(string path, string header) => Assert.Equal(header, new FileDiff(path, []).OldHeader);

    [Fact]
    public void Any_edits_give_a_diff_that_leads_to_their_result()
    {
        var random = new Random(7);
        for (var run = 0; run < 2_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => "ab\n"[random.Next(3)]));
            var (edits, expected) = RandomEdits(random, text);
            var diff = Write(text, edits);
            Assert.True(
                expected == Applied(text, diff),
                $"Run {run}: {text.ReplaceLineEndings("|")} became {Applied(text, diff).ReplaceLineEndings("|")} by\n{diff}"
            );
        }
    }

    private static (List<RawEdit> Edits, string Result) RandomEdits(Random random, string text)
    {
        var edits = new List<RawEdit>();
        var result = new StringBuilder();
        var done = 0;
        for (var at = random.Next(20); at <= text.Length; at += 1 + random.Next(30))
        {
            var end = Math.Min(text.Length, at + random.Next(4));
            var written = new[] { "", "c", "\n", "c\nc", "a", "ab\n" }[random.Next(6)];
            edits.Add(new RawEdit(ByteSpan.FromBounds(at, end), Encoding.UTF8.GetBytes(written)));
            result.Append(text, done, at - done).Append(written);
            done = at = end;
        }

        return (edits, result.Append(text, done, text.Length - done).ToString());
    }

    /// <summary>Applies a diff as a patch program does, which trusts the headers and checks every line of context.</summary>
    private static string Applied(string text, string diff)
    {
        var old = Regex.Split(text, "(?<=\n)").Where(line => line.Length > 0).ToList();
        var result = new StringBuilder();
        var next = 0;
        var lines = diff.Replace($"\n{DiffText.NoLineFeed}\n", "\u0001", StringComparison.Ordinal);
        foreach (Match hunk in Hunk().Matches(lines))
        {
            var (start, count) = (Number(hunk, "start"), Number(hunk, "count"));
            start -= count == 0 ? 0 : 1;
            while (next < start)
                result.Append(old[next++]);
            foreach (var line in Regex.Split(hunk.Groups["body"].Value, "(?<=[\n\u0001])").Where(line => line.Length > 0))
            {
                var content = line[1..].TrimEnd('\u0001');
                if (line[0] != '+')
                {
                    Assert.Equal(old[next++], content);
                    count--;
                }

                if (line[0] != '-')
                    result.Append(content);
            }

            Assert.Equal(0, count);
        }

        return result.Append(string.Concat(old.Skip(next))).ToString();
    }

    private static int Number(Match hunk, string group) =>
        hunk.Groups[group] is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : 1;

    private static string Numbers(int from, int to) => string.Concat(Enumerable.Range(from, to - from + 1).Select(number => $"{number}\n"));

    private static List<string> Headers(string diff) =>
        [.. diff.Split('\n').Where(line => line.StartsWith("@@", StringComparison.Ordinal))];

    /// <summary>Edits of ASCII text, each at the first occurrence of its old text.</summary>
    private static string Diff(string text, params (string Before, string After)[] edits) =>
        Write(
            text,
            edits.Select(edit => new RawEdit(
                new ByteSpan(text.IndexOf(edit.Before, StringComparison.Ordinal), edit.Before.Length),
                Encoding.UTF8.GetBytes(edit.After)
            ))
        );

    private static string Write(string text, IEnumerable<RawEdit> edits)
    {
        using var output = new MemoryStream();
        DiffText.Write(new FileDiff("x.txt", DiffReader.Hunks(() => new MemoryStream(Encoding.UTF8.GetBytes(text)), edits)), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    [GeneratedRegex(
        @"@@ -(?<start>\d+)(,(?<count>\d+))? \+\d+(,\d+)? @@\n(?<body>([ +-][^\n\u0001]*[\n\u0001])*)",
        RegexOptions.ExplicitCapture,
        5000
    )]
    private static partial Regex Hunk();
}
