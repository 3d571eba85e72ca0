using PaperLint.Findings;
using PaperLint.Rules;
using PaperLint.Rules.Reading;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Tests.Rules;

/// <summary>Mistakes in rule sets and configurations, including those that only show when several files are read together.</summary>
public sealed class BookMistakeTests
{
    private const string User = """
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
    public void Every_mistake_in_a_rule_set_has_its_place_and_a_hint()
    {
        var table = new MistakeTable();
        Set(table, "everything is missing", "profile: arxiv\n");
        Set(table, "an unknown key", "name: strict\ntitle: Strict.\nrule: {}\nextends: [recommended]\n");
        Set(table, "a name that is not the file's", "name: lax\ntitle: Lax.\nextends: [recommended]\n");
        Set(table, "the name of a set that is there", "name: recommended\ntitle: Mine.\nextends: [huggingface]\n", "recommended.yml");
        Set(table, "a title without a period", "name: strict\ntitle: Strict\nextends: [recommended]\n");
        Set(table, "an unknown profile", "name: strict\ntitle: Strict.\nprofile: acl\nextends: [recommended]\n");
        Set(table, "a profile that has its set", "name: strict\ntitle: Strict.\nprofile: huggingface\nextends: [recommended]\n");
        Set(table, "an unknown set", "name: strict\ntitle: Strict.\nextends: [recomended]\n");
        Set(table, "the same set twice", "name: strict\ntitle: Strict.\nextends: [recommended, recommended]\n");
        Set(table, "itself", "name: strict\ntitle: Strict.\nextends: [strict]\n");
        Set(table, "a list of rules", "name: strict\ntitle: Strict.\nrules: [LTX0002]\n");
        Setting(table, "an unknown rule near a known one", "LTX0020: on");
        Setting(table, "an unknown rule near none", "XYZ9999: on");
        Setting(table, "an unknown word", "LTX0002: eror");
        Setting(table, "a rule without a word", "LTX0002:");
        Setting(table, "a rule twice", "LTX0002: on\n  LTX0002: off");
        Setting(table, "an unknown key of a setting", "LTX0002: { sevrity: off }");
        Setting(table, "an unknown severity", "LTX0002: { severity: fatal }");
        Setting(table, "an unknown safety", "LTX0002: { fix: sometimes }");
        Setting(table, "the safety of a repair that is not there", "LTX0003: { fix: safe }");
        Setting(table, "an unknown option near a known one", "LTX0003: { options: { shortest-rum: 4 } }");
        Setting(table, "an unknown option near none", "LTX0003: { options: { colour: red } }");
        Setting(table, "an option of a rule without any", "LTX0002: { options: { colour: red } }");
        Setting(table, "an option that must be a number", "LTX0003: { options: { shortest-run: four } }");
        Setting(table, "an option that must be a flag", "LTX0003: { options: { strict: sometimes } }");
        Snapshot.Verify(table.ToString());
    }

    [Fact]
    public void Every_mistake_in_a_configuration_has_its_place_and_a_hint()
    {
        var table = new MistakeTable();
        Configure(table, "an unknown key", "fail_on: error\n");
        Configure(table, "an unknown severity to fail on", "fail-on: warn\n");
        Configure(table, "an unknown profile", "profile: hugging-face\n");
        Configure(table, "an unknown rule set", "extends: [hugingface]\n");
        Configure(table, "no rule set", "extends: []\n");
        Configure(table, "a rule set outside a list", "extends: huggingface\n");
        Configure(table, "an unknown rule", "rules: { LTX0004: off }\n");
        Configure(table, "an unknown option", "rules: { LTX0003: { options: { word: [times] } } }\n");
        Configure(table, "an empty pattern of files", "exclude: ['']\n");
        Configure(table, "a pattern of another kind", "exclude: ['[ab].csv']\n");
        Configure(table, "a pattern that leads out", "exclude: ['../*.csv']\n");
        Configure(table, "a target that nothing can write", "target: html\n");
        Configure(table, "an unknown target", "target: uncode\n");
        Configure(table, "an unknown way to write scripts", "scripts: ascii\n");
        Configure(table, "an unknown policy", "on-skipped: ignore\n");
        Configure(table, "an unknown role", "fields: { abstrct: [tldr] }\n");
        Configure(table, "a field with two roles", "fields:\n  title: [name]\n  abstract: [tldr, name]\n");
        Configure(table, "a role without a name", "fields: { title: '' }\n");
        Configure(table, "a role with a mapping", "fields: { title: { name: x } }\n");
        Configure(table, "an unknown delimiter", "csv: { delimiter: comm }\n");
        Configure(table, "a letter for a delimiter", "csv: { delimiter: x }\n");
        Configure(table, "a header that is no flag", "csv: { header: first }\n");
        Configure(table, "an unknown key of tables", "csv: { delimeter: tab }\n");
        Configure(table, "no version", "required-version: newest\n");
        Configure(table, "a newer version, of which nothing else is judged", "required-version: 99.0.0\nbrand-new: true\n");
        Configure(table, "an override of nothing", "overrides:\n  - files: ['*.csv']\n");
        Configure(table, "an override for everything", "overrides:\n  - profile: arxiv\n");
        Configure(table, "an override for no files", "overrides:\n  - { files: [], profile: arxiv }\n");
        Configure(table, "an override for files elsewhere", "overrides:\n  - { files: ['/data/*'], profile: arxiv }\n");
        Configure(table, "an unknown key of an override", "overrides:\n  - { file: ['*.csv'], profile: arxiv }\n");
        Configure(table, "an override outside a list", "overrides: { files: ['*.csv'], profile: arxiv }\n");
        Configure(table, "no condition", "overrides:\n  - { where: {}, profile: arxiv }\n");
        Configure(table, "a condition without a value", "overrides:\n  - { where: { source: }, profile: arxiv }\n");
        Configure(
            table,
            "fields that depend on records",
            "overrides:\n  - { where: { source: x }, fields: { title: name }, csv: { header: true } }\n"
        );
        Configure(table, "an unknown rule in an override", "overrides:\n  - { files: ['*.csv'], rules: { LTX0020: off } }\n");
        Configure(table, "an unknown profile in an override", "overrides:\n  - { files: ['*.csv'], profile: arxive }\n");
        Configure(
            table,
            "a rule of whole datasets that depends on records",
            "overrides:\n  - { where: { source: x }, rules: { DUP0001: off } }\n"
        );
        Configure(table, "a suppression of nothing", "suppressions:\n  - {}\n");
        Configure(table, "a suppression without a reason", "suppressions:\n  - { rule: LTX0002, record: '2403.1*' }\n");
        Configure(table, "a suppression with an empty reason", "suppressions:\n  - { rule: LTX0002, record: '2403.1*', reason: '' }\n");
        Configure(table, "a suppression of an unknown rule", "suppressions:\n  - { rule: LTX0020, record: '*', reason: It is fine. }\n");
        Configure(table, "a suppression of a family", "suppressions:\n  - { rule: LTX, record: '*', reason: It is fine. }\n");
        Configure(
            table,
            "a suppression that ends on no day",
            "suppressions:\n  - { rule: LTX0002, record: '*', reason: It is fine., expires: 2026-02-30 }\n"
        );
        Configure(table, "an unknown key of a suppression", "suppressions:\n  - { rule: LTX0002, records: '*', reason: It is fine. }\n");
        Configure(table, "a suppression outside a list", "suppressions: { rule: LTX0002, record: '*', reason: It is fine. }\n");
        Configure(
            table,
            "mistakes in several members of each list",
            "rules: { LTX0002: loud, LTX0003: { fix: perhaps } }\noverrides:\n  - { files: [''], profile: arxiv }\n  - { files: ['/x'], profile: arxiv }\nsuppressions:\n  - { rule: LTX0002, record: '*', reason: '' }\n  - { rule: LTX0003, record: '*', reason: ' ' }\n"
        );
        Configure(table, "a budget for nothing there is", "budget: { LTX0020: 1%, LTY: 1%, arxive: 1% }\n");
        Configure(table, "a budget that is no share", "budget: { LTX0002: 0.5, LTX: 101%, DUP: -1%, URL: no worse }\n");
        Configure(table, "a profile beside a baseline", "budget: { arxiv: no worse than baseline }\n");
        Configure(table, "a budget without an amount", "budget: { LTX: }\n");
        Configure(table, "a file that is not there", "extends: [./strict.yml]\n");
        Configure(table, "a folder that is not there", "rule-folders: [my-rules]\n");
        Configure(table, "a folder twice", "rule-folders: [my-rules, my-rules]\n");
        Snapshot.Verify(table.ToString());
    }

    [Fact]
    public void Every_mistake_between_files_has_its_place_and_a_hint()
    {
        var table = new MistakeTable();
        Files(table, "an id twice", "a second file with the id LTX0002", files =>
            files["latex/again.yml"] = Rename(SoundFiles.Rule, "again")
        );
        Files(table, "a name twice", "the same name in another family", files =>
            files["urls/escaped-character.yml"] = SoundFiles.Rule.Replace("LTX0002", "URL0001", StringComparison.Ordinal)
        );
        Files(table, "a set twice", "strict.yml and strict.yaml", files =>
            files["strict.yml"] = files["strict.yaml"] = "name: strict\ntitle: Strict.\nextends: [recommended]\n"
        );
        Files(table, "two sets for one profile", "profile: huggingface in strict.yml", files =>
            files["strict.yml"] = "name: strict\ntitle: Strict.\nprofile: huggingface\nextends: [recommended]\n"
        );
        Files(table, "a circle", "recommended extends huggingface", files => files["recommended.yml"] += "extends: [huggingface]\n");
        Files(table, "a circle of three", "a → c → b → a", files =>
        {
            files["a.yml"] = "name: a\ntitle: A.\nextends: [recommended, c]\n";
            files["b.yml"] = "name: b\ntitle: B.\nextends: [a]\n";
            files["c.yml"] = "name: c\ntitle: C.\nextends: [b]\n";
        });
        Files(table, "a successor that is not there", "replaced-by: LTX0030", files =>
            files["latex/escaped-character.yml"] = SoundFiles.Rule.Replace(
                "status: preview",
                "status: deprecated\nreplaced-by: LTX0030",
                StringComparison.Ordinal
            )
        );
        Files(table, "its own successor", "replaced-by: LTX0002", files =>
            files["latex/escaped-character.yml"] = SoundFiles.Rule.Replace(
                "status: preview",
                "status: deprecated\nreplaced-by: LTX0002",
                StringComparison.Ordinal
            )
        );
        Files(table, "a rule beside the sets", "escaped-character.yml at the top", files =>
        {
            files.Remove("latex/escaped-character.yml");
            files["escaped-character.yml"] = SoundFiles.Rule;
        });
        Files(table, "a rule too deep", "latex/more/escaped-character.yml", files =>
        {
            files.Remove("latex/escaped-character.yml");
            files["latex/more/escaped-character.yml"] = SoundFiles.Rule;
        });
        Files(
            table,
            "one broken file hides no other, and its id is not missed elsewhere",
            "latex/escaped-character.yml does not parse",
            files =>
            {
                files["latex/escaped-character.yml"] = "id: 'LTX0002\n";
                files["latex/stripped-island.yml"] = SoundFiles.AnalyzerRule.Replace("error", "fatal", StringComparison.Ordinal);
            }
        );
        table.Add("a user's rule with a name that is ours", "name: escaped-character", () =>
            RuleFiles.ParseBook([new("escaped-character.yml", Rename(User, "escaped-character"))], builtIn: false, Book)
        );
        Snapshot.Verify(table.ToString());
    }

    [Fact]
    public void A_users_rules_and_sets_lie_over_the_built_in_ones()
    {
        var mine = RuleFiles.ParseBook(
            [
                new("strict.yaml", "name: strict\ntitle: Strict.\nextends: [huggingface]\nrules: { LAB0001: on, LTX0003: off }\n"),
                new("words/lab-word.yml", User),
            ],
            builtIn: false,
            Book
        );

        var active = Book.With(mine).Resolve(["strict"], Configuration.Default.Settings.Rules);

        Assert.Equal(["LAB0001", "LTX0002"], active.Select(rule => rule.Info.Id));
        Assert.Equal(RuleFamily.Custom, active[0].Info.Family);
    }

    private static string Rename(string rule, string name) =>
        string.Join('\n', rule.Split('\n').Select(line => line.StartsWith("name: ", StringComparison.Ordinal) ? $"name: {name}" : line));

    private static void Set(MistakeTable table, string title, string text, string path = "strict.yml") =>
        table.Add(title, text, () => RuleFiles.ParseRuleSet(text, path, Book));

    private static void Setting(MistakeTable table, string title, string setting) =>
        table.Add(title, setting, () => RuleFiles.ParseRuleSet($"name: strict\ntitle: Strict.\nrules:\n  {setting}\n", "strict.yml", Book));

    private static void Configure(MistakeTable table, string title, string text) => table.Add(title, text, () =>
        {
            var file = ConfigurationFile.Parse(text, "paperlint.yml");
            file.Check(file.ReadRules(Book));
        });

    private static void Files(MistakeTable table, string title, string shown, Action<Dictionary<string, string>> change)
    {
        var files = SoundFiles.BuiltIn();
        change(files);
        table.Add(title, shown, () => RuleFiles.ParseBook(files, builtIn: true));
    }
}
