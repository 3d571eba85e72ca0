using PaperLint.Findings;
using PaperLint.Fixing.Planning;
using PaperLint.Storage;
using PaperLint.Tests.Fixing;

namespace PaperLint.Tests.Storage;

/// <summary>Whatever links and names a checkout contains, nothing is written outside it.</summary>
public sealed class ConfinementTests
{
    [Fact]
    public void A_link_in_an_output_folder_is_not_followed_out_of_it()
    {
        Needs.Unix();
        using var here = new FixingFolder().With("sub/a.txt", DamagedDigest.Small).With("b.txt", DamagedDigest.Small);
        using var outside = new FixingFolder();
        here.With("out/manifest.json", "{\"manifest\": 1, \"tool\": \"paperlint\", \"files\": []}").With("out/CHANGES.md", "# Changes");
        File.CreateSymbolicLink(here.Path("out/sub"), outside.Root);

        var result = here.Fix(here.Settings with { Target = new FixTarget.OutputFolder(here.Path("out")) }, "sub/a.txt", "b.txt");

        Assert.StartsWith("A link leads out of '", Assert.Single(result.Remaining.Summary.Errors).Message, StringComparison.Ordinal);
        Assert.Empty(outside.Files());
        Assert.True(File.Exists(here.Path("out/b.txt")));
    }

    [Fact]
    public void An_output_folder_that_is_a_link_out_of_the_project_is_refused()
    {
        Needs.Unix();
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        using var outside = new FixingFolder();
        File.CreateSymbolicLink(here.Path("out"), outside.Root);

        Assert.StartsWith(
            "A link leads out of '",
            Refused(() => here.Fix(here.Settings with { Target = new FixTarget.OutputFolder(here.Path("out")) }, "a.txt")),
            StringComparison.Ordinal
        );
        Assert.Empty(outside.Files());
    }

    [Fact]
    public void An_output_folder_elsewhere_is_taken_as_named()
    {
        Needs.Unix();
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        using var outside = new FixingFolder();
        here.Fix(here.Settings with { Target = new FixTarget.OutputFolder(outside.Path("clean")) }, "a.txt");
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Small), outside.Text("clean/a.txt"));
    }

    [Fact]
    public void A_name_with_backslashes_is_one_name()
    {
        Needs.Unix();
        using var here = new FixingFolder()
            .With("in/sub/b.txt", DamagedDigest.Small)
            .With(@"in/sub\b.txt", DamagedDigest.One)
            .With(@"in/a\..\..\..\c.txt", DamagedDigest.One);
        var settings = here.Settings with
        {
            WorkingFolder = here.Path("in"),
            Target = new FixTarget.OutputFolder(here.Path("in/out/deep")),
        };

        var result = here.Fix(settings);

        Assert.Equal([@"in/a\..\..\..\c.txt", "in/sub/b.txt", @"in/sub\b.txt"], result.Documents.Select(document => document.Path));
        Assert.True(File.Exists(here.Path(@"in/out/deep/in/a\..\..\..\c.txt")));
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.One), here.Text(@"in/out/deep/in/sub\b.txt"));
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Small), here.Text("in/out/deep/in/sub/b.txt"));
    }

    [Fact]
    public void A_data_file_that_is_a_link_out_of_the_project_is_left_alone()
    {
        Needs.Unix();
        using var outside = new FixingFolder().With("theirs.txt", DamagedDigest.Small);
        using var here = new FixingFolder();
        File.CreateSymbolicLink(here.Path("a.txt"), outside.Path("theirs.txt"));
        File.CreateSymbolicLink(here.Path("data"), outside.Root);

        foreach (var named in new[] { ".", "a.txt", "data", "data/*.txt" })
            Assert.StartsWith(
                "A link leads out of '",
                Assert.Single(here.Fix(named).Remaining.Summary.Errors).Message,
                StringComparison.Ordinal
            );
        Assert.Equal(DamagedDigest.Small, outside.Text("theirs.txt"));

        here.Fix(outside.Path("theirs.txt"));
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Small), outside.Text("theirs.txt"));
    }

    [Fact]
    public void A_local_folder_that_leads_out_of_the_project_keeps_everything_as_it_is()
    {
        Needs.Unix();
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small);
        using var outside = new FixingFolder();
        File.CreateSymbolicLink(here.Path(".paperlint"), outside.Root);

        Assert.StartsWith("A link leads out of '", Refused(() => here.Fix()), StringComparison.Ordinal);
        Assert.Equal(DamagedDigest.Small, here.Text("a.txt"));
        Assert.Empty(Directory.GetFileSystemEntries(outside.Root));
    }

    [Fact]
    public void The_folder_of_journals_is_not_followed_out_of_the_project_either()
    {
        Needs.Unix();
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small).With(".paperlint/baseline.jsonl", "");
        using var outside = new FixingFolder();
        File.CreateSymbolicLink(here.Path(".paperlint/journal"), outside.Root);

        Assert.StartsWith("A link leads out of '", Refused(() => here.Fix()), StringComparison.Ordinal);
        Assert.StartsWith(
            "A link leads out of '",
            Refused(() => here.Fix(here.Settings with { JournalPath = ".paperlint/journal/j.jsonl" })),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "A link leads out of '",
            Refused(() => here.Fix(here.Settings with { QuarantinePath = ".paperlint/journal/q.jsonl" })),
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.GetFileSystemEntries(outside.Root));
    }

    [Fact]
    public void A_link_that_leads_nowhere_yet_is_not_followed()
    {
        Needs.Unix();
        using var here = new FixingFolder().With("a.txt", DamagedDigest.Small).With(".paperlint/baseline.jsonl", "");
        using var outside = new FixingFolder();
        File.CreateSymbolicLink(here.Path(".paperlint/.gitignore"), outside.Path("made"));
        here.Fix();
        Assert.Empty(Directory.GetFileSystemEntries(outside.Root));
    }

    [Fact]
    public void What_is_in_a_folder_of_Git_is_no_data()
    {
        Needs.Unix();
        using var here = new FixingFolder().With(".git/a.txt", DamagedDigest.Small);
        var result = here.Fix(".git/a.txt");
        Assert.Equal(
            "Files in '.git' and '.paperlint' are not data, so it was left unchanged.",
            Assert.Single(result.Remaining.Summary.Errors).Message
        );
        Assert.Equal(DamagedDigest.Small, here.Text(".git/a.txt"));
    }

    [Fact]
    public void Links_that_go_round_in_a_circle_are_one_clear_error()
    {
        Needs.Unix();
        using var here = new FixingFolder();
        File.CreateSymbolicLink(here.Path("a"), here.Path("b"));
        File.CreateSymbolicLink(here.Path("b"), here.Path("a"));
        Assert.StartsWith(
            "It is unclear where this leads",
            Refused(() => Confinement.To(here.Root).Check(here.Path("a/x"), "a/x")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_link_inside_stays_inside()
    {
        Needs.Unix();
        using var here = new FixingFolder().With("real/a.txt", "");
        File.CreateSymbolicLink(here.Path("link"), "./real/../real");
        Confinement.To(here.Root).Check(here.Path("link/new/b.txt"), "");
        Confinement.To(here.Path("link")).Check(here.Path("link/a.txt"), "");
        Assert.StartsWith(
            "This is outside ",
            Refused(() => Confinement.To(here.Path("real")).Check(here.Path("realistic"), "")),
            StringComparison.Ordinal
        );
    }

    private static string Refused(Action action) => Assert.Throws<InputException>(action).Errors[0].Message;
}
