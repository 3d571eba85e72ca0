using PaperLint.Findings;
using PaperLint.Rules.Reading;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Tests.Rules;

/// <summary>Rule files with one mistake each.</summary>
public sealed class RuleMistakeTests
{
    [Fact]
    public void Every_mistake_on_the_page_has_its_place_and_a_hint()
    {
        var table = new MistakeTable();
        table.Add("everything is missing", "tags: [tex]", () => RuleFiles.ParseRule("tags: [tex]\n", SoundFiles.RulePath, builtIn: true));
        Change(table, "an unknown key near a known one", "severity: warning", "sevrity: warning");
        Change(table, "an unknown key near none", "tags: [tex]", "colour: [red]");
        Change(table, "a key without a value", "summary: A TeX escape is left in prose.", "summary:");
        Change(table, "a list instead of a text", "summary: A TeX escape is left in prose.", "summary: [A TeX escape.]");
        Change(table, "a text instead of a list", "fields: [title, abstract]", "fields: title");
        Change(table, "a mapping inside a list of texts", "tags: [tex]", "tags: [{ tex: yes }]");
        Change(table, "a text instead of a mapping", "fix:\n  title: Remove the backslash\n  safety: safe\n  replace: '$1'", "fix: '$1'");
        Change(table, "an id without a family", "id: LTX0002", "id: TEX0002");
        Change(table, "an id with too few digits", "id: LTX0002", "id: LTX2");
        Change(table, "an id in the wrong folder", "id: LTX0002", "id: URL0002");
        Change(table, "a name that is not the file's", "name: escaped-character", "name: escaped-characters");
        Change(table, "a name with capitals", "name: escaped-character", "name: EscapedCharacter");
        Change(table, "a summary without a period", "left in prose.", "left in prose");
        Change(table, "a brace that is not closed", "'{match}' is", "'{match' is");
        Change(table, "a brace that closes nothing", "'{match}' is", "'match}' is");
        Change(table, "an unknown gap near a known one", "'{match}' is", "'{mtach}' is");
        Change(table, "an unknown gap near none", "'{match}' is", "'{original}' is");
        Change(table, "a message without a period", "for '{fix}'.", "for '{fix}'");
        Change(table, "an empty gap", "'{match}' is", "'{}' is");
        Change(table, "an unknown severity near a known one", "severity: warning", "severity: warn");
        Change(table, "an unknown severity near none", "severity: warning", "severity: critical");
        Change(table, "a severity that is off", "severity: warning", "severity: off");
        Change(table, "an unknown precision", "precision: high", "precision: highest");
        Change(table, "an unknown status", "status: preview", "status: nursery");
        Change(table, "no version", "since: 0.1.0", "since: yesterday");
        Change(table, "an unknown kind of fact", "since: 0.1.0", "since: 0.1.0\nfact: sauce");
        Change(table, "a deprecated rule without a successor", "status: preview", "status: deprecated");
        Change(table, "a successor of a rule that is not deprecated", "status: preview", "status: preview\nreplaced-by: LTX0003");
        Change(table, "an unknown field", "fields: [title, abstract]", "fields: [titel, abstract]");
        Change(table, "no field", "fields: [title, abstract]\n", "");
        Change(table, "an empty list of fields", "fields: [title, abstract]", "fields: []");
        Change(table, "the same field twice", "fields: [title, abstract]", "fields: [abstract, abstract]");
        Change(table, "a tag with a space", "tags: [tex]", "tags: [tex escape]");
        Change(table, "an empty why", "why: |\n  Readers stumble over it.", "why: ' '");
        table.Add("a built-in prefix on a user's rule", "id: LTX0002", () =>
            RuleFiles.ParseRule(SoundFiles.Rule, SoundFiles.RulePath, builtIn: false)
        );
        Snapshot.Verify(table.ToString());
    }

    [Fact]
    public void A_context_that_is_too_large_only_between_its_anchors_is_one_mistake()
    {
        var large = $"{string.Concat(Enumerable.Repeat("a?", 5000))}{new string('a', 100)}";

        var thrown = Assert.Throws<InputException>(() =>
            RuleFiles.ParseRule(SoundFiles.Rule.Replace("\\S*'", $"{large}'", StringComparison.Ordinal), SoundFiles.RulePath, builtIn: true)
        );

        Assert.Contains("The pattern repeats too much", Assert.Single(thrown.Errors).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mistake_in_a_match_has_its_place_and_a_hint()
    {
        var table = new MistakeTable();
        Change(table, "a bracket that is not closed", "[%&_#])'", "[%&_#)'");
        Change(table, "lookahead", "[%&_#])'", "[%&_#])(?= )'");
        Change(table, "lookbehind", "pattern: '", "pattern: '(?<!a)");
        Change(table, "a backreference", "[%&_#])'", "[%&_#])\\k<at>'");
        Change(table, "an atomic group", "[%&_#])'", "[%&_#])(?>a)'");
        Change(table, "far too many repetitions", "[%&_#])'", "[%&_#])(?:a{1000}){1000}'");
        Change(table, "a pattern that matches nothing at all", "pattern: '\\\\(?<at>[%&_#])'", "pattern: 'a*'");
        Change(table, "a context that does not compile", "\\S*'", "\\S*('");
        Change(table, "an empty context", "- before: 'https?://\\S*'", "- {}");
        Change(table, "an unknown part of a context", "- before:", "- beside:");
        Change(table, "a context that is no mapping", "- before: 'https?://\\S*'", "- 'https?://\\S*'");
        Change(table, "an empty literal", "requires: ['\\']", "requires: ['']");
        Change(table, "a candidate that does not compile", "requires: ['\\']", "candidate: '('");
        Change(table, "a candidate that is everywhere", "requires: ['\\']", "candidate: 'a*'");
        Change(table, "two kinds at once", "  requires: ['\\']", "  ending: '[.!?]$'");
        Change(table, "a key of another kind", "  requires: ['\\']", "  whole-words: true");
        Change(table, "a flag in quotes", "  requires: ['\\']", "  ignore-case: 'true'");
        Change(table, "a flag that is none", "  requires: ['\\']", "  ignore-case: yes");
        With(table, "no kind", "{ ignore-case: true }");
        With(table, "an unknown kind", "{ patern: x }");
        With(table, "an empty substitution", "{ substitution: {} }");
        With(table, "a substitution by itself", "{ substitution: { teh: teh } }");
        With(table, "a substitution of nothing", "{ substitution: { '': the } }");
        With(table, "a substitution twice", "{ substitution: { teh: the, teh: The } }");
        With(table, "a substitution twice but for letter case", "{ ignore-case: true, substitution: { teh: the, Teh: The } }");
        With(table, "an exception with capitals", "{ repetition: { except: [That] } }");
        With(table, "a number that is none", "{ repetition: { shortest: two } }");
        With(table, "a negative number", "{ repetition: { shortest: -1 } }");
        With(table, "a length without a bound", "{ length: {} }");
        With(table, "a length that no text has", "{ length: { least: 300, most: 10 } }");
        With(table, "a length that every text has", "{ length: { least: 0 } }");
        With(table, "a thing that is not required", "{ required: false }");
        With(table, "an empty ending", "{ ending: '' }");
        With(table, "an analyzer that is no path", "{ analyzer: Islands }");
        With(table, "a list member with a comma", "{ analyzer: latex/islands, options: { words: ['a,b'] } }");
        With(table, "an option with capitals", "{ analyzer: latex/islands, options: { ShortestRun: 3 } }");
        With(table, "an option that is a mapping", "{ analyzer: latex/islands, options: { words: { a: b } } }");
        Snapshot.Verify(table.ToString());
    }

    [Fact]
    public void Every_mistake_in_a_fix_or_an_example_has_its_place_and_a_hint()
    {
        var table = new MistakeTable();
        Change(table, "a fix without a title", "  title: Remove the backslash\n", "");
        Change(table, "a title with a period", "  title: Remove the backslash", "  title: Remove the backslash.");
        Change(table, "a title without a capital", "  title: Remove the backslash", "  title: remove the backslash");
        Change(table, "an unknown safety", "safety: safe", "safety: sure");
        Change(table, "no replacement", "  replace: '$1'\n", "");
        Change(table, "a group by a number that is not there", "'$1'", "'$2'");
        Change(table, "a group by a name that is not there", "'$1'", "'${att}'");
        Change(table, "a part of the text around", "'$1'", "'$&'");
        table.Add("a replacement for a substitution", "substitution: { teh: the }, with 'replace'", () =>
            Parse(SoundFiles.RuleWith("{ substitution: { teh: the } }") + "fix: { title: Mend, safety: safe, replace: the }\n")
        );
        table.Add("a repair of a length", "length: { least: 3 }, with a fix", () =>
            Parse(SoundFiles.RuleWith("{ length: { least: 3 } }") + "fix: { title: Mend, safety: safe }\n")
        );
        table.Add("a gap for a repair that is not there", "message with '{fix}', no fix", () =>
            Parse(SoundFiles.RuleWith("{ pattern: b }").Replace("'{match}'", "'{fix}'", StringComparison.Ordinal))
        );
        Change(table, "no example", "  - text: 'gains 5[|\\%|] here'\n    fixed: 'gains 5% here'\n    note: a percent sign\n", "");
        Change(table, "a mark that is not closed", "5[|\\%|] here'", "5[|\\% here'");
        Change(table, "a mark that closes nothing", "5[|\\%|] here'", "5[|\\%|] he|]re'");
        Change(table, "a mark inside another", "5[|\\%|] here'", "[|5[|\\%|]|] here'");
        Change(table, "an example without a text", "  - text: 'gains 5[|\\%|] here'\n    fixed", "  - fixed");
        Change(table, "an example without its repair", "    fixed: 'gains 5% here'\n", "");
        Change(table, "a repair that changes nothing", "fixed: 'gains 5% here'", "fixed: 'gains 5\\% here'");
        Change(table, "a repair of a text that is right", "    profile: arxiv", "    fixed: 'https://example.org/a_b'");
        Change(table, "an unknown profile", "profile: arxiv", "profile: arixv");
        Change(table, "an unknown field", "profile: arxiv", "field: abstrct");
        Change(table, "a finding in a field that is not looked at", "note: a percent sign", "field: venue");
        Change(table, "an unknown key", "note: a percent sign", "comment: a percent sign");
        table.Add("a repaired text of a rule without a repair", "fixed: 'a c', no fix", () =>
            Parse(SoundFiles.RuleWith("{ pattern: b }") + "    fixed: 'a c'\n")
        );
        Snapshot.Verify(table.ToString());
    }

    [Theory]
    [InlineData("{ pattern: b }")]
    [InlineData("{ ending: '[.!?]$', unless: [{ before: x }] }")]
    [InlineData("{ length: { least: 3, most: 10 } }")]
    [InlineData("{ required: true }")]
    [InlineData("{ repetition: {} }")]
    [InlineData("{ substitution: { teh: the } }")]
    [InlineData("{ analyzer: latex/islands }")]
    public void A_rule_of_each_kind_is_sound(string match) => Parse(SoundFiles.RuleWith(match));

    [Theory]
    [InlineData("'{match}' is wrong. {detail}", "{ analyzer: latex/islands }")]
    [InlineData("The {field} has {length} characters, not {bound}.", "{ length: { least: 3 } }")]
    [InlineData("The word '{word}' stands twice.", "{ repetition: {} }")]
    public void A_message_may_use_what_its_kind_fills_in(string message, string match) =>
        Parse(SoundFiles.RuleWith(match).Replace("'{match}' is wrong.", message, StringComparison.Ordinal));

    [Fact]
    public void All_mistakes_of_a_file_are_told_at_once_in_its_order()
    {
        var text = SoundFiles
            .Rule.Replace("severity: warning", "severity: warn", StringComparison.Ordinal)
            .Replace("safety: safe", "safety: sure", StringComparison.Ordinal)
            .Replace("id: LTX0002", "id: LTX2", StringComparison.Ordinal)
            .Replace("note: a percent", "remark: a percent", StringComparison.Ordinal);

        var errors = Assert.Throws<InputException>(() => RuleFiles.ParseRule(text, SoundFiles.RulePath, builtIn: true)).Errors;

        Assert.Equal([1, 5, 22, 27], errors.Select(error => error.Position!.Value.Line + 1));
    }

    private static void Parse(string text) => RuleFiles.ParseRule(text, "rules/latex/other-kind.yml", builtIn: true);

    private static void Change(MistakeTable table, string title, string from, string to)
    {
        var changed = SoundFiles.Rule.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(SoundFiles.Rule, changed);
        table.Add(title, to.Length == 0 ? $"without {from}" : to, () => RuleFiles.ParseRule(changed, SoundFiles.RulePath, builtIn: true));
    }

    private static void With(MistakeTable table, string title, string match) =>
        table.Add(title, $"match: {match}", () => Parse(SoundFiles.RuleWith(match)));
}
