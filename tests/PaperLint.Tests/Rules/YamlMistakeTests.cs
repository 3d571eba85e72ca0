using System.Collections.Immutable;
using System.Text;
using PaperLint.Findings;
using PaperLint.Rules.Reading;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Tests.Rules;

/// <summary>Files that are not YAML, or not the subset of YAML that we accept.</summary>
public sealed class YamlMistakeTests
{
    [Fact]
    public void Every_mistake_in_the_yaml_has_its_place_and_a_hint()
    {
        var table = new MistakeTable();
        Add(table, "an empty file", "");
        Add(table, "nothing but comments", "# a rule, one day\n");
        Add(table, "a list instead of a mapping", "- id: LTX0002\n");
        Add(table, "a single value instead of a mapping", "LTX0002\n");
        Add(table, "a quote that is not closed", "id: LTX0002\nname: 'escaped\n");
        Add(table, "a bracket that is not closed", "id: LTX0002\nfields: [title\n");
        Add(table, "a tab for indentation", "match:\n\tpattern: x\n");
        Add(table, "a colon inside a plain text", "id: LTX0002\nsummary: Wrong: always.\n");
        Add(table, "a character that needs quotes", "message: @match is wrong.\n");
        Add(table, "an unknown escape in double quotes", "match:\n  pattern: \"\\%\"\n");
        Add(table, "a second document", "id: LTX0002\n---\nid: LTX0003\n");
        Add(table, "a key that is a list", "? [id]\n: LTX0002\n");
        Add(table, "an anchor", "why: &text |\n  Because.\nwhat-to-do: *text\n");
        Add(table, "a tag", "id: !!str LTX0002\n");
        Add(table, "a duplicate key", "id: LTX0002\nname: a\nid: LTX0003\n", builtIn: false);
        Add(table, "an unknown directive", "%YAML 3.0\n---\nid: LTX0002\n");
        Add(table, "a control character", "id: LTX0002\nname: a\u0007b\n");
        Add(table, "the character that ends C strings", "id: LTX0002\u0000\nname: hidden\n");
        Add(table, "half a surrogate pair", "id: \"\\ud800\"\n");
        Snapshot.Verify(table.ToString());
    }

    [Fact]
    public void Every_mistake_on_the_disk_has_its_place_and_a_hint()
    {
        using var folder = new TemporaryFolder();
        var table = new MistakeTable();
        folder.Write("utf16/rule.yml", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("id: LTX0002\n")).ToArray());
        folder.Write("latin1/rule.yml", [.. "id: LTX0002\nwhy: caf"u8, 0xE9, .. "\n"u8]);
        folder.Write("large/rule.yml", Enumerable.Repeat((byte)'#', 256 * 1024 + 1).ToArray());
        folder.Write("none/README.md", "no rules"u8.ToArray());
        table.Add("not UTF-8 from the start", "a file in UTF-16", () => Read(folder, "utf16"));
        table.Add("not UTF-8 in one place", "why: caf\\xE9", () => Read(folder, "latin1"));
        table.Add("too large", "256 KiB and one byte of '#'", () => Read(folder, "large"));
        table.Add("a folder without rules", "README.md only", () => Read(folder, "none"));
        table.Add("no such folder", "", () => Read(folder, "absent"));
        table.Add("a file instead of a folder", "", () => Read(folder, "none/README.md"));
        table.Add("a folder instead of a file", "", () => ConfigurationFile.Open(folder.Path("none")));
        table.Add("no such file", "", () => ConfigurationFile.Open(folder.Path("absent.yml")));
        table.Add("an impossible path", "", () => ConfigurationFile.Open("a\0b.yml"));
        Snapshot.Verify(table.ToString().Replace(folder.Root, "FOLDER", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_full_of_aliases_is_one_error()
    {
        var text = new StringBuilder("a: &a [x, x]\n");
        for (var letter = 'b'; letter <= 'z'; letter++)
            text.Append(letter)
                .Append(": &")
                .Append(letter)
                .Append(" [*")
                .Append((char)(letter - 1))
                .Append(", *")
                .Append((char)(letter - 1))
                .Append("]\n");

        var error = Assert.Single(ErrorsOf(text.ToString()));

        Assert.Equal("rule.yml:1:4: Anchors are not allowed here. Repeat the value wherever it is needed.", error.ToString());
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{ a: ", "}")]
    public void A_file_nested_too_deep_is_one_error(string open, string close)
    {
        var text = $"a: {string.Concat(Enumerable.Repeat(open, 40_000))}1{string.Concat(Enumerable.Repeat(close, 40_000))}";

        var error = Assert.Single(ErrorsOf(text));

        Assert.StartsWith("This is nested deeper than 32 levels.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_order_mark_and_the_line_ends_of_Windows_move_no_position()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yml", [.. "\uFEFF"u8, .. "id: LAB0001\r\nnaem: x\r\n"u8]);

        var errors = Assert.Throws<InputException>(() => RuleDirectory.Read(folder.Root, builtIn: false)).Errors;

        Assert.Contains(errors, error => error.ToString().Contains("a.yml:2:1: 'naem'", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.ToString().Contains("a.yml:1:1: The key 'summary' is missing.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_with_very_many_mistakes_lists_the_first_hundred()
    {
        var errors = ErrorsOf(string.Concat(Enumerable.Range(0, 5_000).Select(index => $"key{index}: x\n")));

        Assert.Equal(100, errors.Length);
        Assert.Contains("too many mistakes to list", errors[^1].Message, StringComparison.Ordinal);
    }

    private static void Add(MistakeTable table, string title, string text, bool builtIn = true) =>
        table.Add(
            title,
            text.Replace("\t", "→", StringComparison.Ordinal)
                .Replace("\u0007", "␇", StringComparison.Ordinal)
                .Replace("\0", "␀", StringComparison.Ordinal),
            () => RuleFiles.ParseRule(text, "rules/latex/rule.yml", builtIn)
        );

    private static ImmutableArray<InputError> ErrorsOf(string text) =>
        Assert.Throws<InputException>(() => RuleFiles.ParseRule(text, "rule.yml", builtIn: false)).Errors;

    private static void Read(TemporaryFolder folder, string path) => RuleDirectory.Read(folder.Path(path), builtIn: false);
}
