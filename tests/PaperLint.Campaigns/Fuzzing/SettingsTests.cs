using PaperLint.Baselines;
using PaperLint.Findings;
using PaperLint.Linting;
using PaperLint.Rules;
using PaperLint.Rules.Reading;
using PaperLint.Tests;

namespace PaperLint.Campaigns.Fuzzing;

/// <summary>Breaks rules, rule sets, configurations, baselines and decisions. Each must be read, or refused with a message.</summary>
public sealed class SettingsTests(ITestOutputHelper output)
{
    private readonly CampaignLog _log = new(output);

    private const string Configuration = """
        required-version: 0.1.0
        extends: [recommended]
        rules:
          LTX0005: off
          CIT0002: { severity: warning, fix: none }
        fields: { abstract: [paper.tldr, summary] }
        overrides:
          - files: ['*.csv', 'exports/**']
            fields: { title: name, abstract: body }
            csv: { delimiter: tab, header: true }
          - where: { source: [arxiv_latex*, hep] }
            profile: arxiv
            scripts: unicode
        suppressions:
          - { rule: LTX0002, record: '2403.*', reason: The source has it like that., expires: 2026-12-31 }
        exclude: ['drafts/**']
        fail-on: error
        min-precision: medium
        on-skipped: warn
        budget: { LTX0002: 0.5%, DUP: no worse than baseline, arxiv: 2% }
        """;

    private const string RuleSet = """
        name: house
        title: What the house wants.
        extends: [recommended]
        rules:
          LTX0005: off
          CIT0002: { severity: warning, fix: none }
        """;

    private const string BaselineEntry =
        """{"rule":"LTX0002","key":"2403.00001","field":"abstract","fingerprint":"0123456789abcdef","context":"0123456789abcdef","matched":"0123456789abcdef","title":"0123456789abcdef","abstract":"","path":"a.txt"}""";

    private const string DecisionEntry =
        """{"key":"2403.00001","field":"abstract","rule":"LTX0002","start":4,"end":6,"text":"0123456789abcdef","verdict":"reject","matched":"\\%","reason":"So it is."}""";

    [Fact]
    public void Rules_are_read_or_refused() => Try(600, BuiltIn(), (path, text, _) => RuleFiles.ParseRule(text, path, builtIn: true));

    [Fact]
    public void Rule_sets_are_read_or_refused() =>
        Try(400, [("house.yml", RuleSet)], (path, text, book) => RuleFiles.ParseRuleSet(text, path, book));

    [Fact]
    public void Configurations_are_read_or_refused() =>
        Try(600, [("paperlint.yml", Configuration)], (path, text, book) => ConfigurationFile.Parse(text, path).Check(book));

    [Fact]
    public void Baselines_are_read_or_refused() =>
        Try(2000, [("baseline.jsonl", BaselineEntry)], (path, text, _) => BaselineLine.Parse(text, path, 0));

    [Fact]
    public void Decisions_are_read_or_refused() =>
        Try(2000, [("decisions.jsonl", DecisionEntry)], (path, text, _) => DecisionLine.Parse(text, path, 0));

    /// <summary>The built-in rules, each in a folder of its family.</summary>
    private static List<(string Path, string Text)> BuiltIn() =>
        [
            .. Directory
                .GetFiles(Repository.Rules, "*.yml", SearchOption.AllDirectories)
                .Where(file => Path.GetDirectoryName(file) != Repository.Rules)
                .Order(StringComparer.Ordinal)
                .Select(file => (Path.GetRelativePath(Repository.Rules, file), File.ReadAllText(file))),
        ];

    private void Try(int usual, List<(string Path, string Text)> sound, Action<string, string, RuleBook> read)
    {
        var book = BuiltInRules.Load();
        Assert.All(sound, file => Assert.Null(Outcome(() => read(file.Path, file.Text, book))));
        var (count, refused) = (Mutants.Of(usual), 0);
        for (var number = 0; number < count; number++)
        {
            var random = new Random((number * 17) + usual);
            var (path, whole) = sound[number % sound.Count];
            var text = Mutation.Of(whole, random, random.Next(1, 6));
            var failure = Watchdog.Over(() => Outcome(() => read(path, text, book)), $"mutant {number}: {text}");
            Assert.True(failure is null or InputException, $"Mutant {number} ends in {failure}\n{text}");
            refused += failure is null ? 0 : 1;
        }

        _log.WriteLine($"{count:N0} mutants of {sound[0].Path} and its like, {refused:N0} refused.");
    }

    private static Exception? Outcome(Action read)
    {
        try
        {
            read();
            return null;
        }
#pragma warning disable CA1031 // The test is about which exceptions are thrown.
        catch (Exception error)
#pragma warning restore CA1031
        {
            return error;
        }
    }
}
