using PaperLint.Tests;

namespace PaperLint.Cli.Tests.Parsing;

/// <summary>Mistyped options, and options of other tools, are answered with what the user probably meant.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("There is no option '--print'.", "config", "--print")]
    [InlineData("There is no option '--force'.", "init", "--force")]
    [InlineData("There is no option '--json'.", "inspect", "--json")]
    [InlineData("There is no option '--force'.", "undo", "--force")]
    [InlineData("There is no option '--x'.", "why", "--x")]
    [InlineData("There is no option '--x'.", "suppress", "--x", "--reason", "a name")]
    [InlineData("There is no option '--short'.", "explain", "--short")]
    [InlineData("There is no option '--json'.", "rules", "--json")]
    [InlineData("There is no option '-z'.", "baseline", "-z")]
    [InlineData("There is no option '--colour'. Did you mean '--color'?", "lint", "--colour=always")]
    [InlineData("There is no option '--fixx'. Did you mean '--fix'?", "lint", "a.txt", "--fixx")]
    [InlineData("There is no option '--dcided'. Did you mean '--decided'?", "review", "--dcided")]
    [InlineData("There is no option '--fix'. It is an option of 'lint'.", "baseline", "--fix")]
    [InlineData("There is no option '--fix' for 'paperlint' alone. It is an option of 'lint'.", "--fix", "a.txt")]
    public void A_word_that_begins_with_a_dash_is_an_option_and_never_a_path(string said, params string[] arguments)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);

        var outcome = here.Run(arguments);

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith(said, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("inspect")]
    [InlineData("config")]
    public void A_file_that_is_called_like_an_option_is_read_behind_two_dashes_or_with_its_folder(string command)
    {
        using var here = new Workspace().WithFile("--fix", DamagedDigest.One);

        var bare = here.Run(command, "--fixx", "--fix");
        var behind = here.Run(command, "--", "--fix");
        var inFolder = here.Run(command, "./--fix");

        Assert.Equal(2, bare.Code);
        Assert.NotEqual(2, behind.Code);
        Assert.Contains("--fix", behind.Output, StringComparison.Ordinal);
        Assert.Equal(behind.Code, inFolder.Code);
    }

    [Fact]
    public void A_file_that_stands_where_an_option_is_unknown_is_told_how_to_be_named()
    {
        using var here = new Workspace().WithFile("--colour", DamagedDigest.One);

        Assert.StartsWith(
            "There is no option '--colour'. For a file of that name, write './--colour'.",
            here.Run("lint", "--colour").Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_that_begins_with_an_at_sign_brings_no_options()
    {
        using var here = new Workspace().WithFile("@a.txt", DamagedDigest.One).WithFile("a.txt", "--help\n");

        Assert.Contains("@a.txt:13:", here.Run("lint", "@a.txt").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--exclude needs a value: --exclude PATTERN", "lint", "--exclude")]
    [InlineData("--exclude needs a value: --exclude PATTERN", "lint", "--exclude=")]
    [InlineData("--select needs a value: --select RULES", "lint", "--select", "")]
    [InlineData("--journal needs a value: --journal FILE", "lint", "--journal")]
    [InlineData("--exclude needs a value, but '--verbose' is an option: --exclude PATTERN", "lint", "--exclude", "--verbose")]
    [InlineData("--patch needs a value, but '--trust-journal' is an option: --patch FILE", "undo", "--patch", "--trust-journal")]
    [InlineData("'suppress' needs --reason TEXT: why the text is right as it is.", "suppress", "a.txt:13:1")]
    [InlineData("--threads takes one value, but 2 were given. Use it once.", "lint", "--threads", "1", "--threads", "2")]
    public void An_option_without_its_value_is_told_with_what_it_takes(string said, params string[] arguments)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);

        var outcome = here.Run(arguments);

        Assert.Equal(2, outcome.Code);
        Assert.Equal(said, outcome.Error.Split('\n')[0].TrimEnd('\r'));
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void An_equals_sign_makes_a_value_of_what_looks_like_an_option()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);

        Assert.Equal(1, here.Run("lint", "--exclude=--verbose").Code);
    }

    [Fact]
    public void A_name_for_standard_input_is_of_use_only_where_that_is_read()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);

        var outcome = here.Run("lint", "a.txt", "--stdin-filename", "b.txt");

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith(
            "--stdin-filename names standard input, but it is not read. To read it, add - to the paths.",
            outcome.Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("--journal", "lint", "--fix", "a.txt", "--journal", "-")]
    [InlineData("--quarantine", "lint", "--fix", "a.txt", "--quarantine", "-")]
    [InlineData("--output-dir", "lint", "--fix", "a.txt", "--output-dir", "-")]
    [InlineData("--patch", "undo", "--patch", "-")]
    public void A_dash_is_no_name_of_a_file_that_is_written(string option, params string[] arguments)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);

        var outcome = here.Run(arguments);

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith($"{option} cannot write to standard output.", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(DamagedDigest.One, here.Read("a.txt"));
        Assert.False(Path.Exists(Path.Combine(here.Folder, "-")));
    }

    [Fact]
    public void A_report_to_a_dash_goes_to_standard_output()
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);

        Assert.Equal(here.Run("lint", "a.txt", "--output", "jsonl").Output, here.Run("lint", "a.txt", "--output", "jsonl=-").Output);
        Assert.False(Path.Exists(Path.Combine(here.Folder, "-")));
    }

    [Theory]
    [InlineData(
        "--fail-on must be 'error', 'warning', 'info' or 'never', not 'warn'. Did you mean 'warning'?",
        "lint",
        "--fail-on",
        "warn"
    )]
    [InlineData("--fail-on must be 'error', 'warning', 'info' or 'never', not 'sometimes'.", "lint", "--fail-on", "sometimes")]
    [InlineData(
        "--min-precision must be 'low', 'medium', 'high' or 'very-high', not 'very_high'. Did you mean 'very-high'?",
        "lint",
        "--min-precision",
        "very_high"
    )]
    [InlineData(
        "--profile must be 'huggingface', 'arxiv', 'jats' or 'plain', not 'hugging-face'. Did you mean 'huggingface'?",
        "lint",
        "--profile",
        "hugging-face"
    )]
    [InlineData("--group-by must be 'rule', 'text', 'file' or 'profile', not 'rules'. Did you mean 'rule'?", "lint", "--group-by", "rules")]
    [InlineData("--color must be 'auto', 'always' or 'never', not 'alway'. Did you mean 'always'?", "lint", "--color", "alway")]
    [InlineData("--severity must be 'error', 'warning' or 'info', not 'errors'. Did you mean 'error'?", "review", "--severity", "errors")]
    [InlineData("--output must be 'terminal' or 'json', not 'jsn'. Did you mean 'json'?", "inspect", ".", "--output", "jsn")]
    [InlineData("There is no report format 'json'. Did you mean 'jsonl'?", "lint", "--output", "json")]
    public void A_value_that_is_none_is_told_with_the_nearest(string said, params string[] arguments)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);

        var outcome = here.Run(arguments);

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith(said, outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no command 'check'. Use 'paperlint lint'.", "check", "a.txt")]
    [InlineData("There is no command 'fix'. Use 'paperlint lint --fix'.", "fix")]
    [InlineData("There is no command 'format'. Use 'paperlint lint --fix'.", "format", "--check")]
    [InlineData("There is no command 'scan'. Use 'paperlint lint'.", "scan")]
    [InlineData("There is no command 'lnit'. Did you mean 'lint'?", "lnit")]
    [InlineData("There is no command 'a.txt'. To check it: paperlint lint a.txt", "a.txt")]
    [InlineData("There is no command 'help'. Use 'paperlint --help'.", "help")]
    [InlineData("There is no rule 'tex-quots'. Did you mean 'tex-quotes'?", "explain", "tex-quots")]
    [InlineData("There is no rule 'LTX01'. Did you mean 'LTX0001'?", "explain", "LTX01")]
    [InlineData("'rules' takes no paths or names, but got 'LTX'.", "rules", "LTX")]
    [InlineData("'explain' needs a RULE: the id or the name of a rule, such as LTX0001 or tex-quotes.", "explain")]
    public void A_word_that_means_something_else_is_told_with_what_was_meant(string said, params string[] arguments)
    {
        using var here = new Workspace().WithFile("a.txt", DamagedDigest.One);

        var outcome = here.Run(arguments);

        Assert.Equal(2, outcome.Code);
        Assert.StartsWith(said, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Required command", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain", "--help")]
    [InlineData("why", "-h")]
    [InlineData("suppress", "--help")]
    [InlineData("inspect", "-?")]
    [InlineData("lint", "--fail-on", "warn", "--help")]
    public void Help_is_given_whatever_else_is_missing_or_wrong(params string[] arguments)
    {
        using var here = new Workspace();

        var outcome = here.Run(arguments);

        Assert.Equal(0, outcome.Code);
        Assert.Contains("Examples:", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(outcome.Error);
    }

    [Fact]
    public void Without_a_command_the_help_is_shown_and_nothing_is_called_a_success()
    {
        using var here = new Workspace();

        var outcome = here.Run();

        Assert.Equal(2, outcome.Code);
        Assert.Equal(here.Run("--help").Output, outcome.Output);
        Assert.Empty(outcome.Error);
    }
}
