using PaperLint.Tests;

namespace PaperLint.Cli.Tests;

/// <summary>Folders that nobody keeps data in are skipped and reported, unless somebody names them.</summary>
public sealed class WalkTests
{
    [Theory]
    [InlineData("node_modules/p/a.txt", "", "", "node_modules", "Node packages")]
    [InlineData("x/__pycache__/a.txt", "", "", "x/__pycache__", "compiled Python")]
    [InlineData("env/lib/a.txt", "env/pyvenv.cfg", "home = /usr\n", "env", "a Python virtual environment")]
    [InlineData("c/a.txt", "c/CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55\n", "c", "a cache, marked by CACHEDIR.TAG")]
    [InlineData("target/a.txt", "Cargo.toml", "[package]\n", "target", "build output")]
    [InlineData("x/bin/a.txt", "x/x.csproj", "<Project />\n", "x/bin", "build output")]
    [InlineData("x/obj/a.txt", "x/x.csproj", "<Project />\n", "x/obj", "build output")]
    [InlineData("build/a.txt", "setup.py", "", "build", "build output")]
    [InlineData("web/dist/a.txt", "web/package.json", "{}\n", "web/dist", "build output")]
    public void A_folder_that_a_program_fills_is_left_out_and_reported(
        string data,
        string evidence,
        string content,
        string folder,
        string word
    )
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
        Assert.Contains("1 folder of generated files left out", here.Run("lint").Error, StringComparison.Ordinal);
        Assert.DoesNotContain($"{data}:", pattern.Output, StringComparison.Ordinal);
        Assert.Contains($"{data}:", named.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"note: {folder}: This is {word}; it was read because it was named explicitly.",
            named.Error,
            StringComparison.Ordinal
        );
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
        Assert.Contains("ignored: errors.jsonl (records that PaperLint quarantined)", walk.Error, StringComparison.Ordinal);
        Assert.Contains("left out: out/clean (a fixed copy that PaperLint wrote)", walk.Error, StringComparison.Ordinal);
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

        foreach (
            var paths in (string[][])
                [
                    ["data.jsonl"],
                    ["."],
                    [],
                ]
        )
        {
            var outcome = here.Run(["lint", .. paths, .. options]);

            Assert.Equal((2, Data), (outcome.Code, here.Read("data.jsonl")));
            Assert.Contains(
                $"data.jsonl: This file holds data, so {options[0]} cannot write to it.",
                outcome.Error,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("jsonl=here/other.jsonl", "This file holds data")]
    [InlineData("sarif=./other.jsonl", "This file holds data")]
    [InlineData("jsonl=here/mapped.jsonl", "This file was not written by --")]
    [InlineData("terminal=here/mapped.jsonl", "This file was not written by --")]
    [InlineData("terminal=paperlint.md", "This file was not written by --", false)]
    [InlineData("jsonl=paperlint.yml", "This is a configuration")]
    [InlineData("jsonl=.git/config", "belong to Git and PaperLint")]
    [InlineData("jsonl=here/.paperlint/baseline.jsonl", "belong to Git and PaperLint")]
    [InlineData("jsonl=package.json", "This file was not written by --")]
    [InlineData("jsonl=out/", "This is a folder")]
    [InlineData("jsonl=.git", "This is a folder")]
    public void A_report_takes_the_place_of_nothing_that_is_needed(string target, string sentence, bool alsoQuarantine = true)
    {
        using var here = new Workspace()
            .WithFile("a.txt", DamagedDigest.Mixed)
            .WithFile("other.jsonl", "{\"title\": \"Slow Cooling of Glass\"}\n")
            .WithFile("package.json", "{\"name\": \"oven\"}")
            .WithFile("mapped.jsonl", "{\"heading\": \"Slow Cooling of Glass\"}\n")
            .WithFile("paperlint.md", "What is in these files.\n")
            .WithFile("paperlint.yml", "exclude: [other.jsonl]\nfields: { title: heading }\n")
            .WithFile(".git/HEAD", "ref: refs/heads/main\n")
            .WithFile(".git/config", "[core]\n");
        if (!OperatingSystem.IsWindows())
            File.CreateSymbolicLink(Path.Combine(here.Folder, "here"), ".");
        else if (target.Contains("here", StringComparison.Ordinal))
            Assert.Skip("Creating links needs a permission that tests do not have here.");
        here.Run("baseline");
        string[] files =
        [
            .. Directory
                .GetFiles(
                    here.Folder,
                    "*",
                    new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }
                )
                .Order(StringComparer.Ordinal),
        ];
        var before = files.Select(File.ReadAllText).ToList();

        foreach (
            var options in (string[][])
                [
                    ["--output", target],
                    ["--fix", "--quarantine", target[(target.IndexOf('=', StringComparison.Ordinal) + 1)..]],
                ]
        )
        {
            var outcome = here.Run(["lint", "a.txt", "mapped.jsonl", .. options]);

            Assert.Equal(2, outcome.Code);
            Assert.Contains(sentence, outcome.Error, StringComparison.Ordinal);
            Assert.Equal(before, files.Select(File.ReadAllText));
            Assert.False(Directory.Exists(Path.Combine(here.Folder, "out")));
            if (!alsoQuarantine)
                break;
        }
    }

    [Fact]
    public void Records_with_errors_take_the_place_of_such_records_only()
    {
        using var here = new Workspace()
            .WithFile("a.txt", DamagedDigest.Mended(DamagedDigest.One))
            .WithFile("notes.md", "Remember the milk.");

        var outcome = here.Run("lint", "a.txt", "--fix", "--quarantine", "notes.md");

        Assert.Equal((2, "Remember the milk."), (outcome.Code, here.Read("notes.md")));
        Assert.Contains(
            "notes.md: This file was not written by --quarantine, so it is not overwritten.",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_PaperLint_wrote_is_known_for_what_it_is_when_it_is_named()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.Mixed);
        here.Run("lint", "a.txt", "--output", "jsonl=found.jsonl");
        here.Run("lint", "a.txt", "--fix", "--output-dir", "clean");

        Assert.Contains(
            "note: clean: This is a fixed copy that PaperLint wrote; it was read because it was named explicitly.",
            here.Run("lint", "clean").Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "error: found.jsonl: The file is a PaperLint report, not data.",
            here.Run("lint", "found.jsonl").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_pipe_met_on_a_walk_is_called_one()
    {
        Needs.Unix();
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);
        using (var made = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(here.Folder, "papers.jsonl")]))
            await made.WaitForExitAsync();

        var verbose = here.Run("lint", "--verbose").Error;

        Assert.Contains(
            "ignored: papers.jsonl (a pipe or a device, which is read only if named explicitly)",
            verbose,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Ignored_files_are_counted_and_named_when_asked()
    {
        using var here = new Workspace()
            .WithFile("a.txt", DamagedDigest.One)
            .WithFile("notes.txt", "Milk and eggs.\n")
            .WithFile("x.py", "print()\n");

        var brief = here.Run("lint").Error;
        var verbose = here.Run("lint", "--verbose").Error;

        Assert.Contains("2 other files ignored: --verbose lists them.", brief, StringComparison.Ordinal);
        Assert.Contains("ignored: notes.txt (", verbose, StringComparison.Ordinal);
        Assert.Contains("ignored: x.py (no known format has this name)", verbose, StringComparison.Ordinal);
    }
}
