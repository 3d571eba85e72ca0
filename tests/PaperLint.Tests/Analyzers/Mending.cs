using PaperLint.Analysis;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Catalog;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Rules.Reading;
using PaperLint.Text;

namespace PaperLint.Tests.Analyzers;

/// <summary>Applies all rules of a profile to an abstract, as <c>--fix</c> does.</summary>
internal static class Mending
{
    private static readonly RuleBook Book = RuleDirectory.Read(Repository.Rules, builtIn: true);
    private static readonly Dictionary<(string, Writing), Cascade> Cascades = [];

    /// <summary>The text after all safe fixes, repeated until none is left.</summary>
    /// <param name="writing">If omitted, as for data files.</param>
    public static string Safely(string text, string profile = Profile.HuggingFace, Writing? writing = null)
    {
        for (var round = 0; round < 10; round++)
        {
            var findings = Find(text, profile, writing ?? Writing.ForPrograms);
            var edits = EditSelection.Choose(
                findings
                    .Where(finding => finding.Fix is { Safety: FixSafety.Safe })
                    .Select(finding => new EditCandidate(finding.Rule.Id, [.. finding.Fix!.Edits.Select(edit => edit.Text)]))
            );
            var mended = TextRevision.Original(text.AsMemory()).Apply(edits).Text;
            if (mended == text)
                break;
            text = mended;
        }

        return text;
    }

    public static IReadOnlyList<Finding> Find(string text, string profile, Writing writing)
    {
        Cascade? cascade;
        lock (Cascades)
        {
            if (!Cascades.TryGetValue((profile, writing), out cascade))
            {
                var analyzers = AnalyzerCatalog.Create(
                    Book.Resolve([Book.DefaultRuleSet(profile)], new Dictionary<string, RuleSetting>()),
                    writing
                );
                Cascades[(profile, writing)] = cascade = new Cascade(analyzers.Records, analyzers.Protectors);
            }
        }

        var result = cascade.Run(Sample.Abstract(text), new Profile(profile, "the test says so"), Evidence.None);
        Assert.Empty(result.Skipped);
        return result.Findings;
    }
}
