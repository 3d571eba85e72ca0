using System.Globalization;
using System.Text;
using PaperLint.Findings;
using PaperLint.Linting.Examples;
using PaperLint.Reports.Layout;
using PaperLint.Reports.Terminal;
using PaperLint.Rules;
using PaperLint.Rules.Reading;
using PaperLint.Tests.Reports;
using PaperLint.Tests.Snapshots;
using PaperLint.Text;

namespace PaperLint.Tests.Analyzers.FixPages;

/// <summary>Shows what every rule with a fix does to its own examples, on one page per rule that a person has read.</summary>
public sealed class FixPageTests
{
    private static readonly RuleBook Book = RuleDirectory.Read(Repository.Rules, builtIn: true);
    private static readonly ExampleRunner Runner = new(Book);

    private static readonly string[] Ids =
    [
        .. Book.Rules.Values.Where(rule => rule.Info.FixSafety != FixSafety.None).Select(rule => rule.Info.Id),
    ];

    public static TheoryData<string> WithFix() => [.. Ids];

    [Theory]
    [MemberData(nameof(WithFix))]
    public void Every_fix_can_be_seen(string id)
    {
        var rule = Book.Rules[id];
        var page = new StringBuilder();
        page.Append(
            CultureInfo.InvariantCulture,
            $"{id} {rule.Info.Name}: {rule.Info.FixTitle} ({Safety(rule.Info.FixSafety)} at most).\n"
        );
        var repaired = 0;
        foreach (var outcome in Runner.Try(rule).Where(outcome => outcome.Example.IsBad))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n{Shown(outcome)}");
            repaired += outcome.Fixed is null ? 0 : 1;
        }

        Assert.True(repaired > 0, $"No example on the page of {id} shows its fix.");
        Snapshot.Verify(page.ToString(), id);
    }

    [Theory]
    [MemberData(nameof(WithFix))]
    public void What_is_fixed_is_not_found_again(string id)
    {
        foreach (var outcome in Runner.Try(Book.Rules[id]).Where(outcome => outcome.Fixed is not null))
        {
            Assert.Equal(outcome.Example.Fixed, outcome.Fixed);
            var revision = TextRevision.Original(outcome.Example.Text.AsMemory()).Apply(outcome.Edits);
            var again = Runner.Try(Book.Rules[id], outcome.Example with { Marked = outcome.Fixed!, Fixed = null });
            Assert.Null(again.Fixed);
            foreach (var place in outcome.Edits.Select(edit => revision.FromOriginal(edit.Span)))
                Assert.DoesNotContain(again.Findings, finding => finding.Location.Text.Overlaps(place));
        }
    }

    /// <summary>When a rule is removed, its page must be removed too.</summary>
    [Fact]
    public void Every_page_belongs_to_a_rule_that_fixes()
    {
        var folder = Path.Combine(Repository.Root, "tests", "PaperLint.Tests", "Analyzers", "FixPages");
        var pages = Directory.GetFiles(folder, "*.verified.txt").Select(page => Path.GetFileName(page).Split('_', '.')[^3]);
        Assert.All(pages, page => Assert.Contains(page, Ids));
    }

    private static string Shown(ExampleOutcome outcome)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        output.Write($"Example in the {outcome.Example.Field}{(outcome.Example.Note is { } note ? $" ({note})" : "")}\n");
        new TerminalReport(new TerminalOptions { Width = 120, Verbose = true }).Write(Papers.Run(outcome.Findings, records: 1), output);
        if (outcome.Edits.Count == 0)
            return output.ToString();
        var text = outcome.Example.Text;
        output.Write($"  - {Marked(text, outcome.Edits, edit => edit.Span.IsEmpty ? "" : $"[-{edit.Span.Of(text)}-]")}\n");
        output.Write($"  + {Marked(text, outcome.Edits, edit => edit.NewText.Length == 0 ? "" : $"{{+{edit.NewText}+}}")}\n");
        return output.ToString();
    }

    /// <summary>The text with its edits shown, and line breaks as <c>⏎</c>.</summary>
    private static string Marked(string text, IReadOnlyList<TextEdit> edits, Func<TextEdit, string> show) =>
        TextRevision.Original(text.AsMemory()).Apply(edits.Select(edit => edit with { NewText = show(edit) })).Text.ReplaceLineEndings("⏎");

    private static string Safety(FixSafety safety) => safety == FixSafety.Safe ? "safe" : "unsafe";
}
