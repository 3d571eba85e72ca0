using PaperLint.Findings;
using PaperLint.Rules;

namespace PaperLint.Tests.Rules;

public sealed class ConfigurationTests
{
    private const string Lab = """
        id: LAB0001
        name: lab-word
        summary: A word of ours is misspelt.
        message: "'{match}' is misspelt."
        severity: info
        fields: [abstract]
        why: We care.
        what-to-do: Mend it.
        match: { pattern: lba }
        examples:
          - text: 'our [|lba|]'

        """;

    private static readonly RuleBook Book = RuleFiles.ParseBook(SoundFiles.BuiltIn(), builtIn: true);

    [Fact]
    public void Everything_in_a_configuration_is_read()
    {
        var configuration = ConfigurationFile.Parse(SoundFiles.Configuration, "project/paperlint.yml").Check(Book);

        Assert.Equal("project/paperlint.yml", configuration.Path);
        Assert.Equal<string>(["huggingface"], configuration.Extends);
        Assert.Equal(new RuleSetting(Severity.Off), Assert.Single(configuration.Rules).Value);
        Assert.Equal("huggingface", configuration.Profile);
        Assert.Equal(Severity.Warning, configuration.FailOn);
        Assert.Equal<string>(["old/**"], configuration.Exclude);
        Assert.Empty(configuration.RuleFolders);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# all of it is left to the defaults\n")]
    public void An_empty_configuration_says_nothing(string text)
    {
        var configuration = ConfigurationFile.Parse(text, "paperlint.yml").Check(Book);

        Assert.Empty(configuration.Extends);
        Assert.Empty(configuration.Rules);
        Assert.Null(configuration.Profile);
        Assert.Null(configuration.FailOn);
    }

    [Fact]
    public void A_run_that_never_fails_is_told_from_one_that_says_nothing() =>
        Assert.Equal(Severity.Off, ConfigurationFile.Parse("fail-on: never\n", "paperlint.yml").Check(Book).FailOn);

    [Fact]
    public void The_rules_of_its_own_folders_are_read_before_it_is_checked()
    {
        using var folder = new TemporaryFolder();
        folder.Write("paperlint.yml", "rule-folders: [mine, mine/words, '.']\nrules: { LAB0001: error }\nextends: [strict]\n");
        folder.Write("mine/words/lab-word.yaml", Lab);
        folder.Write("mine/strict.yml", "name: strict\ntitle: Strict.\nextends: [recommended]\nrules: { LAB0001: on }\n");

        var (configuration, book) = ConfigurationFile.Read(folder.Path("paperlint.yml"), Book);
        var active = book.Resolve(configuration.Extends, configuration.Rules);

        Assert.Equal(["LAB0001 Error", "LTX0002 Info"], active.Select(rule => $"{rule.Info.Id} {rule.Info.Severity}"));
    }

    [Fact]
    public void A_mistake_in_a_rule_of_its_own_folders_is_told_at_its_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("paperlint.yml", "rule-folders: [mine]\n");
        folder.Write("mine/lab-word.yml", Lab.Replace("severity: info", "severity: infor", StringComparison.Ordinal));

        var error = Assert.Single(Assert.Throws<InputException>(() => ConfigurationFile.Read(folder.Path("paperlint.yml"), Book)).Errors);

        Assert.Equal($"{folder.Root}/mine/lab-word.yml:5:11: 'infor' is not a severity. Did you mean 'info'?", error.ToString());
    }

    [Fact]
    public void A_set_that_is_named_by_its_path_lies_over_the_book()
    {
        using var folder = new TemporaryFolder();
        folder.Write("strict.yml", "name: strict\ntitle: Strict.\nrules: { LTX0003: { severity: info, options: { words: [pm, times] } } }\n");

        var set = RuleFiles.ReadRuleSet(folder.Path("strict.yml"), Book);
        var active = Assert.Single(Book.With(set).Resolve([set.Name], Configuration.Default.Rules));

        Assert.Equal(Severity.Info, active.Info.Severity);
        Assert.Equal<string>(["pm", "times"], active.Options.List("words"));
        Assert.Equal(3, active.Options.Number("shortest-run"));
    }
}
