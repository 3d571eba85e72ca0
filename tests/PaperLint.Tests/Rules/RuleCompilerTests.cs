using PaperLint.RuleCompiler;
using PaperLint.Rules.Packs;

namespace PaperLint.Tests.Rules;

public sealed class RuleCompilerTests
{
    [Fact]
    public void A_folder_of_rules_becomes_a_pack()
    {
        using var folder = WithRules();

        Assert.Equal((0, ""), Run("pack", folder.Path("rules"), folder.Path("out/rules.pack")));

        var pack = RulePack.Open(File.ReadAllBytes(folder.Path("out/rules.pack")));
        Assert.Equal(["DUP0001", "LTX0002", "LTX0003"], pack.ReadBook().Rules.Keys);
    }

    [Fact]
    public void A_pack_that_would_not_change_is_not_written()
    {
        using var folder = WithRules();
        Run("pack", folder.Path("rules"), folder.Path("rules.pack"));
        var before = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(folder.Path("rules.pack"), before);

        Run("pack", folder.Path("rules"), folder.Path("rules.pack"));
        Assert.Equal(before, File.GetLastWriteTimeUtc(folder.Path("rules.pack")));

        folder.Write("rules/recommended.yml", SoundFiles.Recommended.Replace("info", "error", StringComparison.Ordinal));
        Run("pack", folder.Path("rules"), folder.Path("rules.pack"));
        Assert.NotEqual(before, File.GetLastWriteTimeUtc(folder.Path("rules.pack")));
    }

    [Fact]
    public void Errors_have_the_form_that_MSBuild_shows_and_no_pack_is_written()
    {
        using var folder = WithRules();
        folder.Write("rules/recommended.yml", SoundFiles.Recommended.Replace("info", "inof", StringComparison.Ordinal));

        var (exitCode, errors) = Run("pack", folder.Path("rules"), folder.Path("rules.pack"));

        Assert.Equal(1, exitCode);
        Assert.Equal($"{folder.Root}/rules/recommended.yml(4,12): error RULE: 'inof' is not a setting. Did you mean 'info'?\n", errors);
        Assert.False(File.Exists(folder.Path("rules.pack")));
    }

    [Fact]
    public void A_pack_that_cannot_be_written_is_an_error()
    {
        using var folder = WithRules();

        var (exitCode, errors) = Run("pack", folder.Path("rules"), folder.Path("rules"));

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"{folder.Root}/rules: error RULE: The pack cannot be written: ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("pack")]
    [InlineData("pack", "rules", "out", "more")]
    [InlineData("index", "rules", "page.md", "--chekc")]
    [InlineData("configuration", "schema.json")]
    public void Wrong_usage_is_explained(params string[] arguments)
    {
        var (exitCode, errors) = Run(arguments);

        Assert.Equal(2, exitCode);
        Assert.StartsWith("usage: rulecompiler pack RULES_DIR OUT_FILE\n", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_rules_is_written_and_known_to_be_current()
    {
        using var folder = WithRules();
        var (rules, page) = (folder.Path("rules"), folder.Path("page.md"));

        Assert.Equal(1, Run("index", rules, page, "--check").ExitCode);
        Assert.Equal((0, ""), Run("index", rules, page));
        Assert.Equal((0, ""), Run("index", rules, page, "--check"));

        File.AppendAllText(page, "by hand");
        Assert.Contains("does not match the rules", Run("index", rules, page, "--check").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_and_the_table_of_configuration_keys_are_written_and_known_to_be_current()
    {
        const string Marks = "<!-- configuration keys: written by RuleCompiler -->\n<!-- /configuration keys -->\n";
        using var folder = new TemporaryFolder();
        folder.Write("page.md", $"before\n{Marks}after\n");
        var (schema, page) = (folder.Path("schema.json"), folder.Path("page.md"));

        Assert.Equal(1, Run("configuration", schema, page, "--check").ExitCode);
        Assert.Equal((0, ""), Run("configuration", schema, page));
        Assert.Equal((0, ""), Run("configuration", schema, page, "--check"));
        Assert.StartsWith("before\n<!--", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Contains("\n| `fail-on` | ", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.EndsWith("-->\nafter\n", File.ReadAllText(page), StringComparison.Ordinal);

        File.AppendAllText(schema, "by hand");
        Assert.Contains(
            "is not what the configuration keys give",
            Run("configuration", schema, page, "--check").Errors,
            StringComparison.Ordinal
        );
        folder.Write("page.md", "no place\n");
        Assert.Contains("lacks the markers", Run("configuration", schema, page).Errors, StringComparison.Ordinal);
    }

    private static TemporaryFolder WithRules()
    {
        var folder = new TemporaryFolder();
        foreach (var (path, text) in SoundFiles.BuiltIn())
            folder.Write($"rules/{path}", text);
        return folder;
    }

    private static (int ExitCode, string Errors) Run(params string[] arguments)
    {
        using var errors = new StringWriter { NewLine = "\n" };
        return (RuleCompilerProgram.Run(arguments, errors), errors.ToString());
    }
}
