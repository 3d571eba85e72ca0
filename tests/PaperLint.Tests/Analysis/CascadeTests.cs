using FsCheck.Fluent;
using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Formats.JsonLines;
using PaperLint.Records;
using PaperLint.Tests.Formats;
using PaperLint.Tests.Records;
using PaperLint.Tests.Text;
using PaperLint.Text;

namespace PaperLint.Tests.Analysis;

public sealed class CascadeTests
{
    [Fact]
    public void A_stage_sees_the_safe_fixes_of_earlier_ones_and_points_into_the_file()
    {
        var finding = Assert.Single(
            Run("an &amp;lt; here", new Replacing("ENC0001", "&amp;", "&"), new Replacing("MRK0001", "&lt;", "<")).Findings,
            finding => finding.Rule.Id == "MRK0001"
        );
        Assert.Equal("&amp;lt;", finding.Matched);
        Assert.Equal(new TextSpan(3, 8), finding.Location.Text);
        Assert.Equal(new TextEdit(new TextSpan(3, 8), "<"), Assert.Single(finding.Fix!.Edits).Text);
    }

    [Fact]
    public void A_stage_does_not_see_unsafe_fixes() =>
        Assert.DoesNotContain(
            Run(
                "an &amp;lt; here",
                new Replacing("ENC0001", "&amp;", "&", FixSafety.Unsafe),
                new Replacing("MRK0001", "&lt;", "<")
            ).Findings,
            finding => finding.Rule.Id == "MRK0001"
        );

    /// <summary>
    /// Allocated memory shows whether the cost of a finding depends on the length of the text, however busy the machine is.
    /// </summary>
    [Fact]
    public void Thousands_of_findings_in_one_value_cost_no_more_each_than_hundreds()
    {
        _ = CostOfEach(50);
        var (few, many) = (CostOfEach(300), CostOfEach(3_000));
        Assert.True(many < 2 * few, $"{few} bytes for each of 300 findings, {many} for each of 3,000.");

        static long CostOfEach(int findings)
        {
            var text = string.Concat(Enumerable.Repeat("nothing wrong here, but one bad \\u00e9 word. ", findings));
            var record = Assert.Single(
                Documents.Read(JsonLinesFormat.Instance, $"{{\"id\": \"2403.1\", \"title\": \"On Kilns\", \"abstract\": \"{text}\"}}\n")
            );
            var before = GC.GetAllocatedBytesForCurrentThread();
            var found = new Cascade([new Replacing("LTX0001", "bad", "good"), new Replacing("TXT0001", "nothing", "little")], []).Run(
                record,
                new Profile(Profile.Plain, "the test says so"),
                Evidence.None
            );
            Assert.Equal(2 * findings, found.Findings.Count);
            Assert.All(found.Findings, finding => Assert.False(finding.Fix!.Outcome.IsDefault));
            return (GC.GetAllocatedBytesForCurrentThread() - before) / findings;
        }
    }

    [Fact]
    public void The_page_of_a_rule_is_the_ceiling_of_its_fixes()
    {
        var rule = Findings.Rules.Of("ENC0001", FixSafety.Unsafe);
        var finding = Assert.Single(
            Run(
                "bad",
                new Acting("ENC0002", (record, sink, _) =>
                    sink.Report(
                        new Observation(
                            rule,
                            record.Abstract!,
                            new TextSpan(0, 3),
                            new ProposedFix(FixSafety.Safe, new TextSpan(0, 3), "good")
                        )
                    )
                )
            ).Findings
        );
        Assert.Equal(FixSafety.Unsafe, finding.Fix!.Safety);
    }

    [Fact]
    public void Analyzers_of_one_stage_see_one_anothers_fixes_in_the_next_round_only() =>
        Assert.Equal(
            ["LTX0001 'ab'", "LTX0002 'ab'"],
            Shown(Run("ab", new Replacing("LTX0001", "ab", "cd"), new Replacing("LTX0002", "cd"), new Replacing("LTX0003", "abcd")))
        );

    [Fact]
    public void A_stage_goes_on_until_nothing_is_left_to_fix()
    {
        var result = Run("aaaaaaaa", new Replacing("LTX0001", "aa", "a"), new Replacing("TXT0001", "a", "b"));
        var last = Assert.Single(result.Findings, finding => finding.Rule.Id == "TXT0001");
        Assert.Equal("aaaaaaaa", last.Matched);
        Assert.Equal("b", Assert.Single(last.Fix!.Edits).Text.NewText);
    }

    [Theory]
    [InlineData("ab", "ba", "ba", "ab")]
    [InlineData("a", "aa", "b", "c")]
    public void Fixes_that_do_not_settle_are_reverted_and_their_rules_named(string one, string other, string third, string fourth)
    {
        var result = Run(
            "ab",
            new Replacing("LTX0001", one, other),
            new Replacing("LTX0002", third, fourth),
            new Replacing("TXT0001", "ab")
        );
        Assert.Contains("LTX0001, LTX0002 undo or trigger one another", Assert.Single(result.Notices).Reason, StringComparison.Ordinal);
        Assert.Empty(result.Skipped);
        Assert.All(result.Findings, finding => Assert.Null(finding.Fix));
        Assert.Contains("TXT0001 'ab'", Shown(result));
    }

    /// <summary>Otherwise its fix, mapped back, would include the very fixes that were reverted.</summary>
    [Fact]
    public void What_only_fixes_that_were_reverted_brought_to_light_is_not_reported()
    {
        var result = Run("a", new Replacing("LTX0001", "a", "xab"), new Replacing("LTX0002", "xa", "y", FixSafety.Unsafe));
        Assert.Single(result.Notices);
        Assert.Equal(["LTX0001 'a'"], Shown(result));
    }

    [Fact]
    public void Later_stages_neither_report_nor_edit_in_protected_places() =>
        Assert.Equal(
            ["LTX0001 'x_y'"],
            Shown(Run("x_y https://a/x_y", [new Claiming("https://a/x_y")], new Replacing("LTX0001", "x_y", "z")))
        );

    [Fact]
    public void A_fix_that_reaches_into_a_protected_place_is_not_offered()
    {
        var analyzer = new Acting("LTX0001", (record, sink, rule) =>
            sink.Report(
                new Observation(rule, record.Abstract!, new TextSpan(0, 1), new ProposedFix(FixSafety.Safe, new TextSpan(0, 3), "-"))
            )
        );
        Assert.Null(Assert.Single(Run("a bc", [new Claiming("bc")], analyzer).Findings).Fix);
    }

    [Fact]
    public void Protected_places_move_with_the_fixes_around_them() =>
        Assert.Equal(
            ["TXT0001 'x'", "LTX0001 'long'", "TXT0001 'x'"],
            Shown(Run("x long URLx x", [new Claiming("URLx")], new Replacing("LTX0001", "long", "s"), new Replacing("TXT0001", "x")))
        );

    [Fact]
    public void Places_are_claimed_in_the_text_that_the_protection_stage_has_fixed() =>
        Assert.Equal(
            ["URL0001 'htp:'"],
            Shown(Run("htp:x", [new Claiming("http:x")], new Replacing("URL0001", "htp:", "http:"), new Replacing("LTX0001", "x")))
        );

    [Fact]
    public void The_stages_before_protection_go_everywhere() =>
        Assert.Equal(["ENC0001 'x'"], Shown(Run("x", [new Claiming("x")], new Replacing("ENC0001", "x"))));

    [Fact]
    public void The_observing_stage_drops_only_what_lies_inside_of_a_protected_place()
    {
        var analyzer = new Acting("FLD0001", (record, sink, rule) =>
        {
            sink.Report(new Observation(rule, record.Abstract!, new TextSpan(2, 1)));
            sink.Report(new Observation(rule, record.Abstract!, new TextSpan(0, 4)));
            sink.Report(new Observation(rule, record.Abstract!, new TextSpan(4, 0)));
        });
        Assert.Equal(["FLD0001 'a bc'", "FLD0001 ''"], Shown(Run("a bc", [new Claiming("bc")], analyzer)));
    }

    [Fact]
    public void An_analyzer_that_throws_costs_its_own_findings_only()
    {
        var result = Run("a b", new Acting("LTX0001", (record, sink, rule) =>
            {
                sink.Report(new Observation(rule, record.Abstract!, new TextSpan(0, 1)));
                throw new InvalidOperationException("no luck");
            }), new Replacing("LTX0002", "a", "c"), new Replacing("TXT0001", "c b"));
        Assert.Equal(["LTX0002 'a'", "TXT0001 'a b'"], Shown(result));
        Assert.Equal(
            [new SkippedItem("p.txt", "/records/0", "LTX0001", "The rule failed with InvalidOperationException: no luck")],
            result.Skipped
        );
    }

    [Fact]
    public void An_analyzer_that_throws_at_the_first_question_costs_its_own_findings_only()
    {
        var result = Run("a b", new Hopeless(), new Replacing("LTX0002", "a", "c"));
        Assert.Equal(["LTX0002 'a'"], Shown(result));
        Assert.Equal("LTX0001", Assert.Single(result.Skipped).RuleId);
        var view = RecordView.Of(Paper.Of(text: "a b"), Plain);
        Assert.NotNull(new Cascade([new Hopeless()], []).CandidatesIn([.. view.Fields]));
    }

    [Theory]
    [InlineData(0, 9, 0, 1)]
    [InlineData(0, 1, 2, 9)]
    public void An_analyzer_that_points_beyond_the_text_has_failed(int start, int length, int editStart, int editLength)
    {
        var result = Run(
            "a b",
            new Replacing("LTX0002", "a"),
            new Acting("LTX0001", (record, sink, rule) =>
                sink.Report(
                    new Observation(
                        rule,
                        record.Abstract!,
                        new TextSpan(start, length),
                        new ProposedFix(FixSafety.Safe, new TextSpan(editStart, editLength), "x")
                    )
                )
            )
        );
        Assert.Equal(["LTX0002 'a'"], Shown(result));
        Assert.Equal("LTX0001", Assert.Single(result.Skipped).RuleId);
    }

    [Fact]
    public void An_analyzer_whose_edits_contradict_one_another_has_failed()
    {
        var result = Run(
            "a b",
            new Acting("LTX0001", (record, sink, rule) =>
                sink.Report(
                    new Observation(
                        rule,
                        record.Abstract!,
                        new TextSpan(0, 1),
                        new ProposedFix(FixSafety.Safe, [new TextEdit(new TextSpan(0, 2), "x"), new TextEdit(new TextSpan(1, 1), "y")])
                    )
                )
            )
        );
        Assert.Empty(result.Findings);
        Assert.Single(result.Skipped);
    }

    [Fact]
    public void A_protector_that_throws_leaves_no_place_open()
    {
        var result = Run("a b", [new Failing()], new Replacing("ENC0001", "a"), new Replacing("LTX0001", "b", "c"));
        Assert.Equal(["ENC0001 'a'"], Shown(result));
        Assert.Equal("Protecting failed with InvalidOperationException: no luck", Assert.Single(result.Skipped).Reason);
    }

    [Fact]
    public void A_fix_that_the_format_cannot_write_changes_nothing_for_later_stages()
    {
        var record = Paper.Of(text: "a b", refused: 'c');
        var result = new Cascade([new Replacing("LTX0001", "a", "c"), new Replacing("TXT0001", "c b", "d")], []).Run(
            record,
            Plain,
            Evidence.None
        );
        Assert.Equal(["LTX0001 'a'"], Shown(result));
        Assert.Null(result.Findings[0].Fix);
    }

    [Fact]
    public void Two_edits_of_one_fix_inside_an_earlier_replacement_become_one()
    {
        var fix = new ProposedFix(FixSafety.Safe, [new TextEdit(new TextSpan(0, 1), "W"), new TextEdit(new TextSpan(3, 1), "Z")]);
        var finding = Run(
            "abc",
            new Replacing("ENC0001", "abc", "wxyz"),
            new Acting("LTX0001", (record, sink, rule) => sink.Report(new Observation(rule, record.Abstract!, new TextSpan(0, 4), fix)))
        ).Findings[1];
        Assert.Equal(new TextEdit(new TextSpan(0, 3), "WxyZ"), Assert.Single(finding.Fix!.Edits).Text);
    }

    [Fact]
    public void The_order_of_analyzers_changes_nothing()
    {
        RecordAnalyzer[] analyzers =
        [
            new Replacing("ENC0001", "é", "e"),
            new Replacing("ENC0002", "é", "E"),
            new Replacing("MRK0001", "<b>", ""),
            new Replacing("LTX0001", "aa", "a"),
            new Replacing("LTX0002", "a", "b", FixSafety.Unsafe),
            new Replacing("LTX0003", "ab", "c"),
            new Replacing("TXT0001", "  ", " "),
            new Replacing("TXT0002", "c", "d"),
            new Replacing("FLD0001", "d"),
            new Acting("LTX0004", (_, _, _) => throw new InvalidOperationException("no luck")),
            new Acting("LTX0005", (_, _, _) => throw new InvalidOperationException("no luck")),
        ];
        var texts = Law.SomeOf("é", "<b>", "a", "aa", "ab", " ", "  ", "c", "d", "URL").Select(string.Concat);
        Law.Holds(texts.Zip(Gen.Choose(0, int.MaxValue)), example =>
        {
            var (text, seed) = example;
            var shuffled = analyzers.ToArray();
            new Random(seed).Shuffle(shuffled);
            var (one, other) = (Run(text, [new Claiming("URL")], analyzers), Run(text, [new Claiming("URL")], shuffled));
            Assert.Equal(Described(one), Described(other));
            Assert.Equal(one.Skipped, other.Skipped);
        });
    }

    [Fact]
    public void Every_finding_points_at_what_it_says_in_the_file() =>
        Law.Holds(Law.SomeOf("é", "&amp;", "amp;", "a", "b", "𝒩", "\n", "URL").Select(string.Concat), text =>
        {
            var record = Paper.Of("Title", text);
            var result = new Cascade(
                [
                    new Replacing("ENC0001", "&amp;", "&"),
                    new Replacing("MRK0001", "&amp;", "&"),
                    new Replacing("LTX0001", "a", "o"),
                    new Replacing("TXT0001", "oob", ""),
                ],
                [new Claiming("URL")]
            ).Run(record, Plain, Evidence.None);
            Assert.Empty(result.Skipped);
            foreach (var finding in result.Findings)
            {
                Assert.Equal(finding.Matched, finding.Location.Text.Of(text).ToString());
                Assert.Equal(finding.Matched, System.Text.Encoding.UTF8.GetString(record.Bytes(finding.Location.Bytes).Span));
                Assert.All(finding.Fix!.Edits, edit => Assert.True(record.Abstract!.Extent.Contains(edit.Bytes)));
            }
        });

    private static Profile Plain { get; } = new(Profile.Plain, "it is a test");

    private static CascadeResult Run(string text, params RecordAnalyzer[] analyzers) => Run(text, [], analyzers);

    private static CascadeResult Run(string text, Protector[] protectors, params RecordAnalyzer[] analyzers) =>
        new Cascade(analyzers, protectors).Run(Paper.Of(text: text), Plain, Evidence.None);

    private static IEnumerable<string> Shown(CascadeResult result) =>
        result.Findings.Select(finding => $"{finding.Rule.Id} '{finding.Matched}'");

    private static IEnumerable<string> Described(CascadeResult result) =>
        result.Findings.Select(finding =>
            $"{finding.Rule.Id} {finding.Location.Bytes} {finding.Message} {string.Join(' ', finding.Fix?.Edits.Select(edit => edit.Text) ?? [])}"
        );

    /// <summary>Fails whatever it is asked.</summary>
    private sealed class Hopeless() : RecordAnalyzer([Findings.Rules.Of("LTX0001")])
    {
        public override bool MayReport(ReadOnlySpan<FieldText> fields) => throw new InvalidOperationException("no luck");

        public override void Analyze(RecordView record, Evidence evidence, FindingSink sink) => MayReport([]);
    }

    private sealed class Failing : Protector
    {
        public override void Claim(RecordView record, FieldView field, ICollection<TextSpan> claims) =>
            throw new InvalidOperationException("no luck");
    }
}
