using System.Text;
using FsCheck.Fluent;
using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Fixes;
using PaperLint.Records;
using PaperLint.Tests.Text;
using PaperLint.Text;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Fixes;

/// <summary>Laws that hold for every fix, whatever the rules do to one another.</summary>
public sealed class FixLawTests
{
    private static readonly Profile Plain = new(Profile.Plain, "the test says so");

    [Fact]
    public void A_second_fix_finds_nothing_to_do() =>
        Tries(test =>
        {
            foreach (var options in Options(test))
            {
                var once = Repair(test, options);
                var twice = Repair(test with { Record = once.After }, options);
                Assert.Equal(Text(once.After), Text(twice.After));
                Assert.False(twice.IsChanged);
            }
        });

    [Fact]
    public void Neither_the_order_of_rules_nor_of_findings_matters() =>
        Tries(test =>
        {
            foreach (var options in Options(test))
            {
                var random = new Random(test.Seed);
                var shuffled = test.Rules.ToArray();
                random.Shuffle(shuffled);
                var cascade = CascadeOf(shuffled);
                var other = new RecordFixer(
                    options,
                    record => Shuffled(cascade.Run(record, Plain, Evidence.None).Findings, random),
                    InMemoryFixing.Reread
                ).Fix(test.Record);
                var one = Repair(test, options);
                Assert.Equal(Text(one.After), Text(other.After));
                Assert.Equal(Shown(one), Shown(other));
                Assert.Equal(one.Counts, other.Counts);
                Assert.Equal(one.Problems, other.Problems);
            }
        });

    [Fact]
    public void Chosen_edits_are_never_in_conflict() =>
        Tries(test =>
        {
            var findings = CascadeOf(test.Rules).Run(test.Record, Plain, Evidence.None).Findings;
            foreach (var options in Options(test))
            {
                var composition = EditComposition.Of(findings, finding =>
                    finding.Fix is { } fix && (options.Unsafe || fix.Safety == FixSafety.Safe) && options.MayApply(finding)
                );
                List<FieldTextEdit> edits = [.. composition.Groups.SelectMany(group => group.Edits).Distinct()];
                for (var i = 0; i < edits.Count; i++)
                    Assert.DoesNotContain(edits.Skip(i + 1), edits[i].ConflictsWith);
                Assert.Equal(
                    composition.Groups.Sum(group => group.Findings.Count) + composition.Waiting.Count,
                    findings.Count(finding =>
                        finding.Fix is { } fix && (options.Unsafe || fix.Safety == FixSafety.Safe) && options.MayApply(finding)
                    )
                );
            }
        });

    [Fact]
    public void Every_change_belongs_to_a_fix_that_is_reported() =>
        Tries(test =>
        {
            foreach (var options in Options(test))
            {
                var repair = Repair(test, options);
                foreach (var (before, after) in repair.Before.Fields.Zip(repair.After.Fields))
                {
                    var edits = repair.Applied.Where(fix => fix.Field == before).Select(fix => fix.Edit).Distinct();
                    Assert.Equal(after.Text.ToString(), TextRevision.Original(before.Text).Apply(edits).Text);
                }

                Assert.All(repair.Edits, edit => Assert.Contains(test.Record.Fields, field => field.Extent.Contains(edit.Span)));
                Assert.Equal(
                    Encoding.UTF8.GetString(repair.After.Window.Span),
                    Encoding.UTF8.GetString(InMemoryFixing.Apply(test.Record.Window, test.Record.WindowStart, repair.Edits))
                );
            }
        });

    [Fact]
    public void A_refused_fix_is_never_made() =>
        Tries(test =>
        {
            foreach (var isUnsafe in new[] { false, true })
            {
                var random = new Random(test.Seed);
                var refused = test.Rules.Where(_ => random.Next(3) == 0).ToList();
                var repair = Repair(test, new FixOptions(isUnsafe, finding => !refused.Exists(rule => rule.Id == finding.Rule.Id)));
                Assert.DoesNotContain(repair.Applied, fix => refused.Exists(rule => rule.Id == fix.Finding.Rule.Id));
                foreach (var rule in refused)
                    Assert.All(repair.After.Fields, field =>
                        Assert.False(rule.Mark is { } mark && field.Text.Span.Contains(mark), $"{rule} was refused: '{field.Text}'.")
                    );
            }
        });

    [Fact]
    public void Unsafe_fixes_are_made_on_top_of_the_safe_ones() =>
        Tries(test =>
        {
            var safe = Repair(test, FixOptions.Safe);
            var all = Repair(test, FixOptions.Everything);
            var after = Repair(test with { Record = safe.After }, FixOptions.Everything);
            if (safe.Problems.Count == 0)
                Assert.Equal(Text(after.After), Text(all.After));

            // If the unsafe fixes fail, the safe ones remain.
            if (all.Problems.Count > 0 && !all.Applied.Any(fix => fix.Finding.Fix!.Safety == FixSafety.Unsafe))
                Assert.Equal(Text(safe.After), Text(all.After));
        });

    [Fact]
    public void Every_finding_that_is_left_counts_once() =>
        Tries(test =>
        {
            foreach (var options in Options(test))
            {
                var repair = Repair(test, options);
                var wanted = repair.Remaining.Count(finding => finding.Fix is not null && options.MayApply(finding));
                Assert.Equal(wanted, repair.Counts.Unrequested + repair.Counts.Waiting + repair.Counts.Reverted);
                Assert.Equal(repair.IsChanged, repair.Applied.Count > 0);
                Assert.Equal(repair.IsChanged, !ReferenceEquals(repair.Before, repair.After));
                Assert.True(repair.Counts.Reverted == 0 || repair.Problems.Count > 0, "What is taken back is said to be.");
            }
        });

    [Fact]
    public void A_fix_that_does_not_stand_up_leaves_the_record_as_it_was() =>
        Tries(test =>
        {
            foreach (var options in Options(test))
            {
                var repair = Repair(test, options);
                Assert.Null(
                    FixExpectation.Of(repair).Verify(repair.After, CascadeOf(test.Rules).Run(repair.After, Plain, Evidence.None).Findings)
                );
            }
        });

    [Fact]
    public void Fixes_end_after_a_bounded_number_of_looks() =>
        Tries(test =>
        {
            foreach (var options in Options(test))
            {
                var cascade = CascadeOf(test.Rules);
                var looks = 0;
                var repair = new RecordFixer(options, record => Look(record), InMemoryFixing.Reread).Fix(test.Record);
                Assert.InRange(looks, 1, 100);
                Assert.InRange(Length(repair.After), 0, 4 * Length(repair.Before) + 4_000);

                IReadOnlyList<Finding> Look(Record record)
                {
                    looks++;
                    return cascade.Run(record, Plain, Evidence.None).Findings;
                }
            }
        });

    /// <summary>Rules that run in circles are in the last stage; whatever they do, the fixes of earlier stages are made.</summary>
    [Fact]
    public void What_does_not_settle_is_reverted_from_its_stage_on()
    {
        var circles = Gen.Elements<Rewrite[]>(
            [Whole("TXT0008", "a", "b"), Whole("TXT0009", "b", "a")],
            [Whole("TXT0008", "a", "aa")],
            [Whole("TXT0008", "b", "bbb"), Whole("TXT0009", "c", "b")],
            [Whole("TXT0007", "a", "b"), Whole("TXT0008", "b", "c"), Whole("TXT0009", "c", "a")]
        );
        Law.Holds(RuleSystems.Cases.Zip(circles), example =>
        {
            var (test, circle) = example;
            Rewrite[] settled =
            [
                .. test
                    .Rules.Where(rule => !rule.Id.StartsWith("TXT", StringComparison.Ordinal))
                    .Select(rule => rule with { Safety = FixSafety.Safe, Severity = Severity.Warning }),
            ];
            var without = Repair(test with { Rules = settled }, FixOptions.Safe);
            if (without.Problems.Count > 0)
                return;
            var with = Repair(test with { Rules = [.. settled, .. circle] }, FixOptions.Everything);
            if (with.Problems.Count > 0)
                Assert.Equal(Text(without.After), Text(with.After));
        });
    }

    private static Rewrite Whole(string id, string word, string by) =>
        new(id, word, FixSafety.Unsafe, new TextEdit(new TextSpan(0, word.Length), by));

    private static void Tries(Action<Case> law) => Law.Holds(RuleSystems.Cases, law);

    /// <summary>Safe fixes, all fixes, and an arbitrary selection of either that does not depend on the position.</summary>
    private static IEnumerable<FixOptions> Options(Case test)
    {
        yield return FixOptions.Safe;
        yield return FixOptions.Everything;
        var refused = test.Rules[test.Seed % test.Rules.Length].Id;
        yield return new FixOptions(test.Seed % 2 == 0, finding => finding.Rule.Id != refused);
    }

    private static Cascade CascadeOf(IEnumerable<Rewrite> rules) => new(rules.Select(rule => new Rewriting(rule)), []);

    private static RecordFix Repair(Case test, FixOptions options) => InMemoryFixing.Fixer(options, CascadeOf(test.Rules)).Fix(test.Record);

    private static string Text(Record record) => string.Join('|', record.Fields.Select(field => field.Text.ToString()));

    private static int Length(Record record) => record.Fields.Sum(field => field.Text.Length);

    private static IEnumerable<string> Shown(RecordFix repair) =>
        repair
            .Applied.Select(fix => $"{fix.Field.Name} {fix.Edit.Span} '{fix.Edit.NewText}' {fix.Finding.Rule.Id}")
            .Order(StringComparer.Ordinal);

    private static Finding[] Shuffled(IReadOnlyList<Finding> findings, Random random)
    {
        Finding[] shuffled = [.. findings];
        random.Shuffle(shuffled);
        return shuffled;
    }
}
