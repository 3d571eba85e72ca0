using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Rules.Reading;

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
        Assert.Equal(new RuleSetting(Severity.Off), Assert.Single(configuration.Settings.Rules).Value);
        Assert.Equal("huggingface", configuration.Settings.Profile);
        Assert.Equal(Severity.Warning, configuration.FailOn);
        Assert.Equal<string>(["old/**"], configuration.Exclude.Select(pattern => pattern.Pattern));
        Assert.Empty(configuration.RuleFolders);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# all of it is left to the defaults\n")]
    public void An_empty_configuration_says_nothing(string text)
    {
        var configuration = ConfigurationFile.Parse(text, "paperlint.yml").Check(Book);

        Assert.Empty(configuration.Extends);
        Assert.Empty(configuration.Settings.Rules);
        Assert.Null(configuration.Settings.Profile);
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
        var active = book.Resolve(configuration.Extends, configuration.Settings.Rules);

        Assert.Equal(["LAB0001 Error", "LTX0002 Info"], active.Select(rule => $"{rule.Info.Id} {rule.Info.Severity}"));
    }

    [Theory]
    [InlineData("fail-on: sometimes\nrules: { LTX9999: off }\nextends: [strictt]\nbudget: { LTX: much }\nrules: {}\n", 1, 2, 3, 4, 5)]
    [InlineData("fial-on: error\nrules: { LTX9999: off }\nrule-folders: [missing]\n", 1, 3)]
    [InlineData(
        "rules: { LTX0002: { fix: saef }, LTX9999: off }\nsuppressions:\n  - { rule: LTX9998, record: a, reason: b, expires: soon }\n",
        1,
        1,
        3,
        3
    )]
    [InlineData("rule-folders: [missing]\nrules: { LTX0002: { options: { no-such: 1 } } }\n", 1, 2)]
    public void All_mistakes_of_a_file_are_told_at_once(string text, params int[] lines)
    {
        using var folder = new TemporaryFolder();
        folder.Write("paperlint.yml", text);

        var errors = Assert.Throws<InputException>(() => ConfigurationFile.Read(folder.Path("paperlint.yml"), Book)).Errors;

        Assert.Equal(lines, errors.Select(error => error.Position!.Value.Line + 1));
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
        folder.Write(
            "strict.yml",
            "name: strict\ntitle: Strict.\nrules: { LTX0003: { severity: info, options: { words: [pm, times] } } }\n"
        );

        var set = RuleFiles.ReadRuleSet(folder.Path("strict.yml"), Book);
        var active = Assert.Single(Book.With(set).Resolve([set.Name], Configuration.Default.Settings.Rules));

        Assert.Equal(Severity.Info, active.Info.Severity);
        Assert.Equal<string>(["pm", "times"], active.Options.List("words"));
        Assert.Equal(3, active.Options.Number("shortest-run"));
    }

    [Fact]
    public void Everything_about_files_and_records_is_read()
    {
        var configuration = ConfigurationFile
            .Parse(
                """
                required-version: 0.1.0
                target: ascii
                scripts: keep
                on-skipped: warn
                fields:
                  abstract: paper.tldr
                  other: [summary, notes]
                csv: { delimiter: tab, header: false }
                overrides:
                  - files: ['*.csv', 'old/**']
                    fields: { title: name }
                    csv: { delimiter: '~' }
                  - where: { source: [arxiv_latex*, hep], tags: math }
                    profile: arxiv
                    rules: { LTX0002: { fix: none } }

                """,
                "project/paperlint.yml"
            )
            .Check(Book);

        Assert.Equal(
            (Target.Ascii, ScriptStyle.Keep, SkipPolicy.Warn),
            (configuration.Settings.Target, configuration.Settings.Scripts, configuration.OnSkipped)
        );
        Assert.Equal(
            ["notes Other", "paper.tldr Abstract", "summary Other"],
            configuration.Settings.Fields.Select(field => $"{field.Key} {field.Value}")
        );
        Assert.Equal(new CsvSettings((byte)'\t', Header: false), configuration.Settings.Csv);
        Assert.Equal("project/paperlint.yml:6:13", configuration.Settings.Origins["fields.paper.tldr"]);
        var (files, records) = (configuration.Overrides[0], configuration.Overrides[1]);
        Assert.Equal(["*.csv", "old/**"], files.Files.Select(pattern => pattern.Pattern));
        Assert.Equal(new CsvSettings((byte)'~'), files.Settings.Csv);
        Assert.Equal<string>(["arxiv_latex*", "hep"], records.Where[0].Values);
        Assert.Equal(FixSafety.None, Assert.Single(records.Settings.Rules).Value.FixSafety);
        Assert.Equal("project/paperlint.yml:13:5", records.Origin);
    }

    [Theory]
    [InlineData("arxiv_latex*", "arxiv_latex_2024", true)]
    [InlineData("arxiv_latex*", "my arxiv_latex", false)]
    [InlineData("*arxiv*tex*", "an arxiv of latex", true)]
    [InlineData("*a", "banana", true)]
    [InlineData("*ab*ac", "abacab", false)]
    [InlineData("", "", true)]
    [InlineData("", "x", false)]
    [InlineData("*", "", true)]
    [InlineData("hep", "HEP", false)]
    public void A_condition_holds_for_whole_values(string pattern, string value, bool holds) =>
        Assert.Equal(holds, new FieldCondition("source", [pattern]).Accepts(value));

    [Theory]
    [InlineData("tags", true)]
    [InlineData("tags[3]", true)]
    [InlineData("tags[3].name", false)]
    [InlineData("tag", false)]
    [InlineData("tagset", false)]
    public void A_condition_on_a_list_is_one_on_its_members(string field, bool isMeant) =>
        Assert.Equal(isMeant, new FieldCondition("tags", ["x"]).IsAbout(field));

    [Fact]
    public void What_a_configuration_extends_lies_under_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "house/paperlint.yml",
            """
            rules: { LTX0002: { severity: error, fix: none }, LTX0003: off }
            profile: arxiv
            target: keep
            fields: { abstract: tldr }
            exclude: ['old/**']
            fail-on: error
            rule-folders: [mine]

            """
        );
        folder.Write("house/mine/lab-word.yml", Lab);
        folder.Write("house/strict.yml", "name: strict\ntitle: Strict.\nrules: { LAB0001: error }\n");
        folder.Write(
            "project/paperlint.yml",
            """
            extends: [recommended, ../house/paperlint.yml, ../house/strict.yml]
            rules: { LTX0002: warning }
            target: unicode
            fields: { title: name }

            """
        );

        var (configuration, book) = ConfigurationFile.Read(folder.Path("project/paperlint.yml"), Book);

        Assert.Equal<string>(["recommended", "strict"], configuration.Extends);
        Assert.Equal(new RuleSetting(Severity.Warning, FixSafety.None), configuration.Settings.Rules["LTX0002"]);
        Assert.Equal(Severity.Off, configuration.Settings.Rules["LTX0003"].Severity);
        Assert.Equal(
            ("arxiv", Target.Unicode, Severity.Error),
            (configuration.Settings.Profile, configuration.Settings.Target, configuration.FailOn)
        );
        Assert.Equal(["name", "tldr"], configuration.Settings.Fields.Keys);
        Assert.Equal(new FilePattern(Path.GetFullPath(folder.Path("house")), "old/**"), Assert.Single(configuration.Exclude));
        Assert.EndsWith("house/paperlint.yml:2:10", configuration.Settings.Origins["profile"], StringComparison.Ordinal);
        Assert.Equal(
            ["LAB0001 Error", "LTX0002 Warning"],
            book.Resolve(configuration.Extends, configuration.Settings.Rules).Select(rule => $"{rule.Info.Id} {rule.Info.Severity}")
        );
    }

    [Fact]
    public void A_circle_of_configurations_is_told_where_it_closes()
    {
        using var folder = new TemporaryFolder();
        folder.Write("paperlint.yml", "extends: [./b.yml]\n");
        folder.Write("b.yml", "extends: [recommended, paperlint.yml]\n");

        var error = Assert.Single(Assert.Throws<InputException>(() => ConfigurationFile.Open(folder.Path("paperlint.yml"))).Errors);

        Assert.EndsWith(
            $"b.yml:1:24: The configurations extend each other in a circle. '{folder.Root}/./paperlint.yml' leads back here. Remove one of the links.",
            error.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_mistake_in_an_extended_configuration_is_told_at_its_place()
    {
        using var folder = new TemporaryFolder();
        folder.Write("paperlint.yml", "extends: [house.yml]\n");
        folder.Write("house.yml", "profile: arxive\n");

        var error = Assert.Single(Assert.Throws<InputException>(() => ConfigurationFile.Open(folder.Path("paperlint.yml"))).Errors);

        Assert.Equal($"{folder.Root}/house.yml:1:10: 'arxive' is not a profile. Did you mean 'arxiv'?", error.ToString());
    }

    [Fact]
    public void Conditions_are_counted_together_with_those_of_what_is_extended()
    {
        using var folder = new TemporaryFolder();
        folder.Write("paperlint.yml", $"profile: plain\nextends: [./b.yml]\n{Conditions(40)}");
        folder.Write("b.yml", Conditions(40));

        var error = Assert.Single(Assert.Throws<InputException>(() => ConfigurationFile.Read(folder.Path("paperlint.yml"), Book)).Errors);

        Assert.Equal(1, error.Position!.Value.Line);
        Assert.Equal("Including the extended files, more than 64 overrides have a 'where'.", error.Message);
        folder.Write("b.yml", Conditions(24));
        Assert.Equal(64, ConfigurationFile.Read(folder.Path("paperlint.yml"), Book).Configuration.Overrides.Length);

        static string Conditions(int count) =>
            $"overrides:\n{string.Concat(Enumerable.Range(0, count).Select(i => $"  - {{ where: {{ id: x{i} }}, profile: jats }}\n"))}";
    }
}
