using System.Text.Json;
using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Since;

/// <summary>What is new since a commit, whatever has happened to its files.</summary>
public sealed class SinceTests
{
    internal const string Old = "It gains 5\\\\% over the best of the older kilns that we know of, in every month of a long year.";
    internal const string Fresh = "It runs 3.5times faster than the best of the older kilns that we know of, in every month of a year.";

    [Fact]
    public void What_is_not_committed_counts_and_nothing_is_touched()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Record(1, Old)).WithFile("b.txt", DamagedDigest.Small);
        checkout.Commit();
        checkout.Here.WithFile("a.jsonl", Record(1, Old) + Record(2, Fresh)).WithFile("new.jsonl", Record(3, Old));
        var before = checkout.State();
        var hook = Path.Combine(checkout.Folder, ".git", "hooks", "post-index-change");
        checkout.Here.WithFile(".git/hooks/post-index-change", "#!/bin/sh\ntouch \"$(git rev-parse --absolute-git-dir)/hooked\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Assert.Equal(["a.jsonl LTX0001 2", "new.jsonl LTX0002 3"], New(checkout, "HEAD"));

        File.Delete(hook);
        Assert.Equal(before, checkout.State());
    }

    [Fact]
    public void What_others_did_to_the_branch_since_is_theirs()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Record(1, Old) + Record(2, Fresh));
        checkout.Commit();
        checkout.Git("checkout", "-q", "-b", "feature");
        checkout.Here.WithFile("b.jsonl", Record(3, Old));
        checkout.Commit();
        checkout.Git("checkout", "-q", "main");
        checkout.Here.WithFile("a.jsonl", Record(1, Old.Replace("\\\\%", "%", StringComparison.Ordinal)) + Record(2, Fresh));
        checkout.Commit();
        checkout.Git("checkout", "-q", "feature");

        var outcome = checkout.Here.Run("lint", "--since", "main");

        Assert.Contains(", where this branch left main: 1 new, 2 unchanged, 0 fixed.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("(main~1): 1 new", checkout.Here.Run("lint", "--since", "main~1").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_is_new_where_it_was_made_even_in_an_earlier_file()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("b.jsonl", Record(1, Old)).WithFile("a.jsonl", Record(2, Fresh));
        checkout.Commit();
        checkout.Here.WithFile("a.jsonl", Record(2, Fresh) + Record(1, Old));

        Assert.Equal(["a.jsonl LTX0002 1", "b.jsonl DUP0002 1"], New(checkout, "HEAD"));
    }

    [Fact]
    public void What_a_walk_leaves_out_it_leaves_out_on_both_sides()
    {
        using var checkout = new Checkout();
        string[] paths =
        [
            "a.jsonl",
            ".hidden/b.jsonl",
            "deep/.c.jsonl",
            "deep/ignored/d.jsonl",
            "deep/kept/e.jsonl",
            "deep/only/f.jsonl",
            "drafts/g.jsonl",
            "deep/h.txt",
            "out/i.jsonl",
            "j.dat",
            "k.unknown",
        ];
        foreach (var (path, i) in paths.Select((path, i) => (path, i)))
            checkout.Here.WithFile(path, Record(i, Old));
        checkout
            .Here.WithFile(".gitignore", "/out/\nignored/\n")
            .WithFile("deep/.gitignore", "*.jsonl\n!kept/e.jsonl\n/only/\n")
            .WithFile("paperlint.yml", "exclude: ['drafts/**']\n");
        checkout.Git("add", "-A", "-f");
        checkout.Commit();
        // Every file differs from the commit, so all that are found are compared.
        foreach (var (path, i) in paths.Select((path, i) => (path, i)))
            checkout.Here.WithFile(path, Record(i, Old) + "\n");

        foreach (
            var asked in new string[][]
            {
                ["."],
                ["deep"],
                ["**/*.jsonl"],
                ["*"],
                ["out"],
                ["drafts", "deep/ignored/d.jsonl"],
                [".hidden/b.jsonl"],
                ["deep/only"],
            }
        )
        {
            var plain = Found(checkout, [.. asked]);
            var error = checkout.Here.Run(["lint", "--since", "HEAD", .. asked]).Error;
            Assert.True(
                error.Contains($": 0 new, {plain} unchanged, 0 fixed.", StringComparison.Ordinal),
                $"{string.Join(' ', asked)}: {plain} found, and {error}"
            );
        }

        // The files that hold data and are neither hidden nor left out: two by name, one by content.
        Assert.Equal(3, Found(checkout, "."));
    }

    [Fact]
    public void Files_that_are_the_very_same_need_no_second_look_and_it_changes_nothing()
    {
        using var checkout = new Checkout();
        for (var file = 0; file < 6; file++)
            checkout.Here.WithFile($"{file}.jsonl", Many(file * 40, file * 40 + 39, file % 2 == 0 ? Old : Fresh));
        checkout.Commit();
        var first = checkout.Here.Read("0.jsonl").Split('\n')[0];
        checkout.Here.WithFile(
            "3.jsonl",
            checkout.Here.Read("3.jsonl").Replace("3.5times", "3.5×", StringComparison.Ordinal) + first + "\n" + Record(999, Fresh)
        );

        var quick = Reported(checkout);
        for (var file = 0; file < 6; file++)
            checkout.Here.WithFile($"{file}.jsonl", checkout.Here.Read($"{file}.jsonl") + "\n");
        var slow = Reported(checkout);

        Assert.Equal(slow, quick);
        Assert.Contains(": 3 new, 200 unchanged, 40 fixed.", quick, StringComparison.Ordinal);

        static string Reported(Checkout checkout)
        {
            var outcome = checkout.Here.Run("lint", "--since", "HEAD", "--all-states", "--output", "jsonl");
            return outcome.Output + outcome.Error.Split('\n').First(line => line.StartsWith("Since", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_file_that_git_was_told_not_to_look_at_is_looked_at()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Record(1, Old)).WithFile("b.jsonl", Record(2, Old));
        checkout.Commit();
        checkout.Git("update-index", "--assume-unchanged", "a.jsonl");
        checkout.Git("update-index", "--skip-worktree", "b.jsonl");
        checkout.Here.WithFile("a.jsonl", Record(1, Fresh));
        Assert.Equal(["a.jsonl LTX0001 1"], New(checkout, "HEAD"));
        // A file outside a sparse checkout is neither present nor gone.
        File.Delete(Path.Combine(checkout.Folder, "b.jsonl"));
        Assert.Contains(": 1 new, 0 unchanged, 1 fixed.", checkout.Here.Run("lint", "--since", "HEAD").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_what_is_new_and_when_asked_everything_with_its_state()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Record(1, Old));
        var commit = checkout.Commit();
        checkout.Here.WithFile("a.jsonl", Record(1, Old) + Record(2, Fresh));

        Assert.Equal(
            ["new"],
            BaselineTests.States(
                checkout.Here.Run("lint", "--since", "HEAD", "--output", "jsonl", "--output", "sarif=new.sarif"),
                checkout.Here,
                "new.sarif"
            )
        );
        var lines = checkout
            .Here.Run("lint", "--since", "HEAD", "--all-states", "--output", "jsonl", "--output", "sarif=out.sarif")
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["unchanged", "new"], lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("state").GetString()));
        using var sarif = JsonDocument.Parse(checkout.Here.Read("out.sarif"));
        var run = sarif.RootElement.GetProperty("runs")[0];
        Assert.Equal(
            ["unchanged", "new"],
            run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("baselineState").GetString())
        );
        Assert.Equal(
            $$"""{"commit":"{{commit}}","reference":"HEAD","new":1,"unchanged":1,"fixed":0}""",
            run.GetProperty("properties").GetProperty("since").GetRawText()
        );
    }

    [Fact]
    public void What_a_baseline_knows_is_not_new_either()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Record(1, Old));
        checkout.Commit();
        checkout.Here.WithFile("a.jsonl", Record(1, Old) + Record(2, Fresh));
        checkout.Here.Run("baseline");
        checkout.Here.WithFile("a.jsonl", Record(1, Old) + Record(2, Fresh) + Record(3, Fresh));

        Assert.Equal(["a.jsonl LTX0001 3"], New(checkout, "HEAD"));
        var outcome = checkout.Here.Run("lint", "--since", "HEAD");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("1 new finding: 1 warning.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(": 1 new, 1 unchanged, 0 fixed.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(0, checkout.Here.Run("lint", "--since", "HEAD", "--fail-on", "error").Code);
    }

    [Fact]
    public void What_was_settled_stays_settled()
    {
        using var checkout = new Checkout();
        checkout
            .Here.WithFile("a.jsonl", Record(1, Old) + Record(2, Old))
            .WithFile("paperlint.yml", "suppressions:\n  - { rule: LTX0002, record: '1', reason: Theirs. }\n");
        checkout.Here.Run("suppress", "a.jsonl:2:" + (Record(2, Old).IndexOf("\\\\%", StringComparison.Ordinal) + 1), "--reason", "Ours.");
        checkout.Commit();
        checkout.Here.WithFile("a.jsonl", Record(2, Old) + Record(1, Old) + "\n");

        var outcome = checkout.Here.Run("lint", "--since", "HEAD");

        Assert.Contains(": 0 new, 0 unchanged, 0 fixed.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("2 findings suppressed.", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_compared_with_the_file_that_it_is_called_after()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("data/a.jsonl", Record(1, Old));
        checkout.Commit();

        Assert.Contains(
            ": 1 new, 1 unchanged, 0 fixed.",
            checkout
                .Here.RunWithInput(Record(1, Old) + Record(2, Fresh), "lint", "-", "--stdin-filename", "./data/a.jsonl", "--since", "HEAD")
                .Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            ": 1 new, 0 unchanged, 0 fixed.",
            checkout.Here.RunWithInput(Record(1, Old), "lint", "-", "--stdin-filename", "other.jsonl", "--since", "HEAD").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_fact_is_new_when_a_record_in_it_is()
    {
        using var checkout = new Checkout();
        checkout.Here.WithFile("a.jsonl", Sources(0, 190));
        checkout.Commit();
        // Before, each missing abstract was a finding of its own; now that the file has 200 records, they are one fact.
        checkout.Here.WithFile(
            "a.jsonl",
            Sources(0, 190)
                + Many(500, 520, "We say nothing that could be wrong, in so many words that nobody finds this text too short for it.")
        );
        Assert.Contains(": 0 new, 1 unchanged, 0 fixed.", checkout.Here.Run("lint", "--since", "HEAD").Error, StringComparison.Ordinal);
        checkout.Commit();

        checkout.Here.WithFile("a.jsonl", checkout.Here.Read("a.jsonl") + Sources(1000, 1001));
        var outcome = checkout.Here.Run("lint", "--since", "HEAD");
        Assert.Equal(1, outcome.Code);
        Assert.Contains(": 1 new, 0 unchanged, 0 fixed.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("FLD0001", outcome.Output, StringComparison.Ordinal);

        // If some of its records are fixed, the fact remains and has nothing new. If all are, it is gone, as one finding.
        checkout.Here.WithFile(
            "a.jsonl",
            Sources(50, 190)
                + Many(500, 570, "We say nothing that could be wrong, in so many words that nobody finds this text too short for it.")
        );
        Assert.Contains(": 0 new, 1 unchanged, 0 fixed.", checkout.Here.Run("lint", "--since", "HEAD").Error, StringComparison.Ordinal);
        checkout.Here.WithFile(
            "a.jsonl",
            Many(500, 570, "We say nothing that could be wrong, in so many words that nobody finds this text too short for it.")
        );
        Assert.Contains(": 0 new, 0 unchanged, 1 fixed.", checkout.Here.Run("lint", "--since", "HEAD").Error, StringComparison.Ordinal);
    }

    private static string Sources(int from, int to) =>
        string.Concat(Enumerable.Range(from, to - from).Select(i => $"{{\"id\": \"p{i}\", \"title\": \"A Title of Paper {i}\"}}\n"));

    internal static string Record(int number, string text) =>
        $"{{\"id\": \"{number}\", \"url\": \"https://huggingface.co/papers/{number}\", \"title\": \"The Kiln of Number {number} on a Hill\", \"abstract\": \"{text}\"}}\n";

    internal static string Many(int from, int to, string text) =>
        string.Concat(Enumerable.Range(from, to - from + 1).Select(number => Record(number, $"Of {number}: {text}")));

    internal static int Found(Checkout checkout, params string[] paths) =>
        checkout.Here.Run(["lint", "--output", "jsonl", .. paths]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>The new findings, each as its file, rule and record.</summary>
    internal static string[] New(Checkout checkout, string reference) =>
        [
            .. checkout
                .Here.Run("lint", "--since", reference, "--output", "jsonl")
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement)
                .Where(finding => finding.GetProperty("state").GetString() == "new")
                .Select(finding =>
                    $"{finding.GetProperty("path").GetString()} {finding.GetProperty("rule").GetString()} {finding.GetProperty("key").GetString()}"
                ),
        ];
}
