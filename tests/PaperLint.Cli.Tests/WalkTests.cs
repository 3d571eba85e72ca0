using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>What nobody's data is in is left out of walks, and told of; whoever names it gets it.</summary>
public sealed class WalkTests
{
    [Theory]
    [InlineData("node_modules/p/a.txt", "", "", "node_modules", "packages of Node")]
    [InlineData("x/__pycache__/a.txt", "", "", "x/__pycache__", "compiled Python")]
    [InlineData("env/lib/a.txt", "env/pyvenv.cfg", "home = /usr\n", "env", "a virtual environment of Python")]
    [InlineData("c/a.txt", "c/CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n", "c", "a cache, by its CACHEDIR.TAG")]
    [InlineData("target/a.txt", "Cargo.toml", "[package]\n", "target", "output of a build")]
    [InlineData("x/bin/a.txt", "x/x.csproj", "<Project />\n", "x/bin", "output of a build")]
    [InlineData("x/obj/a.txt", "x/x.csproj", "<Project />\n", "x/obj", "output of a build")]
    [InlineData("build/a.txt", "setup.py", "", "build", "output of a build")]
    [InlineData("web/dist/a.txt", "web/package.json", "{}\n", "web/dist", "output of a build")]
    public void A_folder_that_a_program_fills_is_left_out_and_told_of(string data, string evidence, string content, string folder, string word)
    {
        using var here = new Workspace().WithFile("data.txt", DamagedDigest.One).WithFile(data, DamagedDigest.One);
        if (evidence.Length > 0)
            here.WithFile(evidence, content);

        var walk = here.Run("lint", "--verbose");
        var pattern = here.Run("lint", "**/*.txt");
        var named = here.Run("lint", folder);
        var file = here.Run("lint", data);

        Assert.DoesNotContain($"{data}:", walk.Output, StringComparison.Ordinal);
        Assert.Contains("data.txt:", walk.Output, StringComparison.Ordinal);
        Assert.Contains($"left out: {folder} ({word})", walk.Error, StringComparison.Ordinal);
        Assert.Contains("1 folder left out", here.Run("lint").Error, StringComparison.Ordinal);
        Assert.DoesNotContain($"{data}:", pattern.Output, StringComparison.Ordinal);
        Assert.Contains($"{data}:", named.Output, StringComparison.Ordinal);
        Assert.Contains($"note: {folder}: This is {word}; it was read because it was named.", named.Error, StringComparison.Ordinal);
        Assert.Contains($"{data}:", file.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build/a.txt")]
    [InlineData("dist/a.txt")]
    [InlineData("target/a.txt")]
    [InlineData("bin/a.txt")]
    [InlineData("venv/a.txt")]
    [InlineData("cache/a.txt")]
    public void A_folder_that_only_has_the_name_may_be_data(string data)
    {
        using var here = new Workspace().WithFile(data, DamagedDigest.One);

        Assert.Contains($"{data}:", here.Run("lint").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_PaperLint_wrote_itself_is_never_linted_on_a_walk()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        here.Run("lint", "a.txt", "--output", "sarif=report.json", "--output", "jsonl=found.jsonl");
        here.WithFile("inspected.json", here.Run("inspect", "a.txt", "--output", "json").Output);
        here.Run("lint", "a.txt", "--fix", "--output-dir", "out/clean");
        here.Run("lint", "a.txt", "--fix", "--quarantine", "errors.jsonl", "--journal", "journal.jsonl");
        here.Run("baseline");
        string[] written = ["report.json", "found.jsonl", "inspected.json", "errors.jsonl", "journal.jsonl"];
        Assert.All(written, file => Assert.NotEmpty(here.Read(file)));

        var walk = here.Run("lint", "--no-baseline", "--verbose");

        Assert.Contains("Examined 1 file ", walk.Error, StringComparison.Ordinal);
        Assert.All(written, file => Assert.Contains($"ignored: {file} (", walk.Error, StringComparison.Ordinal));
        Assert.Contains("ignored: errors.jsonl (records that PaperLint put into quarantine)", walk.Error, StringComparison.Ordinal);
        Assert.Contains("left out: out/clean (a mended copy that PaperLint wrote)", walk.Error, StringComparison.Ordinal);
        Assert.Equal(walk.Output, here.Run("lint", "--no-baseline", "--verbose", "*.txt", "*.jsonl", "*.json", "out").Output);
    }

    [Fact]
    public void What_a_run_wrote_does_not_stand_in_the_way_of_the_next()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        string[] command = ["lint", "--fix", "--quarantine", "errors.jsonl", "--output", "jsonl=found.jsonl", "--exit-zero"];
        Assert.Equal(0, here.Run(command).Code);
        Assert.NotEmpty(here.Read("errors.jsonl"));

        Assert.Equal(0, here.Run(command).Code);
        here.WithFile("a.txt", DamagedDigest.Mended(DamagedDigest.One));
        for (var again = 0; again < 2; again++)
        {
            Assert.Equal((0, ""), (here.Run(command).Code, here.Read("found.jsonl")));
            Assert.False(File.Exists(Path.Combine(here.Folder, "errors.jsonl")));
        }
    }

    [Theory]
    [InlineData("--output", "jsonl=data.jsonl")]
    [InlineData("--output", "sarif=./data.jsonl")]
    [InlineData("--quarantine", "data.jsonl", "--fix")]
    public void Data_that_a_walk_meets_is_not_written_over(params string[] options)
    {
        const string Data = "{\"title\": \"Slow Cooling of Glass\", \"abstract\": \"It is 3.5times slower.\"}\n";
        using var here = new Workspace().WithFile("data.jsonl", Data);

        foreach (var paths in (string[][])[["data.jsonl"], ["."], []])
        {
            var outcome = here.Run(["lint", .. paths, .. options]);

            Assert.Equal((2, Data), (outcome.Code, here.Read("data.jsonl")));
            Assert.Contains($"data.jsonl: This file is being read, so {options[0]} cannot write to it.", outcome.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_PaperLint_wrote_is_known_for_what_it_is_when_it_is_named()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        here.Run("lint", "a.txt", "--output", "jsonl=found.jsonl");
        here.Run("lint", "a.txt", "--fix", "--output-dir", "clean");

        Assert.Contains("note: clean: This is a mended copy that PaperLint wrote; it was read because it was named.", here.Run("lint", "clean").Error, StringComparison.Ordinal);
        Assert.Contains("error: found.jsonl: The file is a report of PaperLint and no data.", here.Run("lint", "found.jsonl").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ignored_files_are_counted_and_named_when_asked()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One).WithFile("notes.txt", "Milk and eggs.\n").WithFile("x.py", "print()\n");

        var brief = here.Run("lint").Error;
        var verbose = here.Run("lint", "--verbose").Error;

        Assert.Contains("2 other files ignored: --verbose names them.", brief, StringComparison.Ordinal);
        Assert.Contains("ignored: notes.txt (", verbose, StringComparison.Ordinal);
        Assert.Contains("ignored: x.py (no format that is known by this name)", verbose, StringComparison.Ordinal);
    }
}
