using System.Text.Json;
using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Fixing.Planning;
using PaperLint.Tests.Analysis;
using PaperLint.Tests.Snapshots;
using PaperLint.Text;

namespace PaperLint.Tests.Fixing.Delivering;

public sealed class OutputFolderTests
{
    [Fact]
    public void It_holds_every_document_and_what_was_done()
    {
        using var here = Sources();
        var result = Clean(here);
        Assert.True(result.Remaining.Summary.IsComplete);
        Assert.Equal(DamagedDigest.Small, here.Text("a.txt"));
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Small), here.Text("out/a.txt"));
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Small), here.Text("out/sub/b.txt"));
        Assert.Equal(
            ["out/CHANGES.md", "out/a.txt", "out/manifest.json", "out/sub/b.txt"],
            here.Files().Where(file => file.StartsWith("out/", StringComparison.Ordinal))
        );
        Snapshot.Verify(here.Text("out/CHANGES.md"), "changes", "md");
        using var manifest = JsonDocument.Parse(here.Text("out/manifest.json"));
        Snapshot.Verify(
            manifest.RootElement.GetProperty("documents").ToString() + "\n" + manifest.RootElement.GetProperty("total"),
            "manifest",
            "json"
        );
    }

    [Fact]
    public void One_fix_is_counted_as_one()
    {
        using var here = new FixingFolder().With("a.txt", DamagedDigest.One);
        here.Fix(here.Settings with { Target = new FixTarget.OutputFolder(here.Path("out")) }, "a.txt");
        Assert.Contains("fixed 1 finding in 1 of 2 records.", here.Text("out/CHANGES.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_inputs_give_the_same_bytes_again_and_elsewhere()
    {
        using var here = Sources();
        using var there = Sources();
        Clean(here);
        Clean(there);
        var names = Directory
            .GetFiles(here.Path("out"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(here.Root, file))
            .ToList();
        var first = names.ConvertAll(here.Bytes);
        Assert.Equal(first, names.ConvertAll(there.Bytes));
        Clean(here);
        Assert.Equal(first, names.ConvertAll(here.Bytes));
    }

    [Fact]
    public void A_folder_of_other_files_is_not_written_to()
    {
        using var here = Sources().With("out/thesis.md", "# Mine");
        Assert.Equal(
            "The folder contains other files, which might be overwritten.",
            Assert.Throws<InputException>(() => Clean(here)).Errors[0].Message
        );
        Assert.Equal(["out/thesis.md"], here.Files().Where(file => file.StartsWith("out/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        using var here = Sources().With("out", "");
        Assert.Equal("This is a file, not a folder.", Assert.Throws<InputException>(() => Clean(here)).Errors[0].Message);
    }

    [Fact]
    public void No_input_is_replaced_not_even_that_of_another_copy()
    {
        // An earlier copy is read together with its own original.
        using var here = Sources();
        Clean(here);
        here.With("out/a.txt", DamagedDigest.Of(3));
        var result = here.Fix(here.Settings with { Target = new FixTarget.OutputFolder(here.Path("out")) }, "a.txt", "out/a.txt");
        Assert.Equal("The copy would overwrite a file that is being read.", Assert.Single(result.Remaining.Summary.Errors).Message);
        Assert.Equal(DamagedDigest.Of(3), here.Text("out/a.txt"));
        Assert.Equal(DamagedDigest.Mended(DamagedDigest.Of(3)), here.Text("out/out/a.txt"));

        here.With("manifest.json", "{}").With("CHANGES.md", "# Changes");
        var refusal = Assert.Throws<PaperLint.Findings.InputException>(() =>
            here.Fix(here.Settings with { Target = new FixTarget.OutputFolder(here.Root) }, "a.txt")
        );
        Assert.Equal("The folder contains other files, which might be overwritten.", refusal.Errors[0].Message);
        here.With("manifest.json", "{\"manifest\": 1, \"tool\": \"paperlint\", \"files\": []}");
        Assert.Single(
            here.Fix(here.Settings with { Target = new FixTarget.OutputFolder(here.Root) }, "a.txt").Remaining.Summary.Errors.AsEnumerable()
        );
        Assert.Equal(DamagedDigest.Small, here.Text("a.txt"));
    }

    [Fact]
    public void Records_with_errors_left_are_copied_with_their_findings()
    {
        using var here = Sources();
        var error = Findings.Rules.Of("TRN9001") with { Severity = Severity.Error };
        var options = FixingFolder.With(new Acting(error, (record, sink, rule) =>
            {
                if (record.Title is { } title && title.Text.StartsWith("Costs", StringComparison.Ordinal))
                    sink.Report(new Observation(rule, title, new TextSpan(0, 5)));
            }));
        here.Fix(here.Settings with { QuarantinePath = "errors.jsonl" }, options, "a.txt");
        Snapshot.Verify(here.Text("errors.jsonl"), extension: "jsonl");
        Assert.DoesNotContain(here.Files(), file => file.EndsWith(".tmp", StringComparison.Ordinal));
    }

    private static FixingFolder Sources() =>
        new FixingFolder().With("a.txt", DamagedDigest.Small).With("sub/b.txt", DamagedDigest.Mended(DamagedDigest.Small));

    private static FixResult Clean(FixingFolder here) =>
        here.Fix(here.Settings with { Target = new FixTarget.OutputFolder(here.Path("out")) }, "a.txt", "sub");
}
