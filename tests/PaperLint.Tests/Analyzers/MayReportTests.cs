using FsCheck.Fluent;
using PaperLint.Analysis;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Catalog;
using PaperLint.Linting;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Tests.Text;
using PaperLint.Text;
using PaperLint.Text.Pairs;

namespace PaperLint.Tests.Analyzers;

/// <summary>What lets most records pass at a glance must never let a finding pass.</summary>
public sealed class MayReportTests
{
    private static readonly RuleBook Book = BuiltInRules.Load();

    [Theory]
    [InlineData(Profile.HuggingFace)]
    [InlineData(Profile.Arxiv)]
    [InlineData(Profile.Plain)]
    public void Whoever_says_no_reports_nothing(string profile)
    {
        var (said, asked) = (0, 0);
        var analyzers = AnalyzersOf(profile);
        Law.Holds(Texts.Zip(Texts), example =>
        {
            var record = Sample.Record("a.txt", 0, (FieldRole.Title, example.Item1), (FieldRole.Abstract, example.Item2));
            var view = RecordView.Of(record, new Profile(profile, "the test says so"));
            foreach (var analyzer in analyzers.Records)
            {
                asked++;
                if (analyzer.MayReport(new GlanceTexts().Of(RecordGlance.Of(record))))
                    continue;
                said++;
                var seen = new Seen();
                analyzer.Analyze(view, Evidence.None, seen);
                Assert.True(seen.Count == 0, $"{analyzer.Rules[0].Id} reports something in '{example.Item1}' and '{example.Item2}'.");
            }
        });
        // Otherwise the law would hold because nobody ever says no.
        Assert.InRange(said, asked / 3, asked - 1);
    }

    [Fact]
    public void No_protector_claims_or_doubts_anything_in_a_text_without_its_clue() => Law.Holds(Texts, text =>
        {
            var view = RecordView.Of(Sample.Abstract(text), new Profile(Profile.HuggingFace, "the test says so"));
            foreach (var protector in AnalyzerCatalog.CreateProtectors())
            {
                if (protector.Clue.IsIn(PairSet.Of(text)))
                    continue;
                var places = new List<TextSpan>();
                protector.Claim(view, view.Fields[0], places);
                protector.Doubt(view, view.Fields[0], places);
                Assert.True(places.Count == 0, $"{protector.GetType().Name} claims something in '{text}'.");
            }
        });

    /// <summary>Every example of every rule, and everything that can stand between damage.</summary>
    private static FsCheck.Gen<string> Texts { get; } =
        Law.SomeOf([
                .. Book.Rules.Values.SelectMany(rule => rule.Info.Examples).Select(example => example.Text),
                .. " ,.;:~`'\"()[]{}$\\_^-–/@<>\n".Select(mark => mark.ToString()),
                "We show it.",
                "a",
                "7",
                "K",
                "",
            ])
            .Select(pieces => string.Concat(pieces.Take(4)));

    private static AnalyzerSet AnalyzersOf(string profile) =>
        AnalyzerCatalog.Create(
            Book.Resolve([Book.DefaultRuleSet(profile)], new Dictionary<string, RuleSetting>(StringComparer.Ordinal)),
            Writing.ForReaders
        );

    private sealed class Seen : FindingSink
    {
        public int Count { get; private set; }

        public override void Report(Observation observation) => Count++;
    }
}
