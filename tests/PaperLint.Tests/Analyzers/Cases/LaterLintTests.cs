using PaperLint.Analyzers;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Tests.Analyzers.Cases;

/// <summary>
/// The law of fixing: a lint after it reports nothing new, even if the record has another profile by then, because what decided it was
/// removed.
/// </summary>
public sealed class LaterLintTests
{
    [Theory]
    [InlineData("markup.jsonl")]
    [InlineData("crossref.jsonl")]
    [InlineData("encoding.jsonl")]
    public void A_lint_after_fixing_reports_only_what_was_reported_before(string file) => Assert.All(DamageCase.In(file), given =>
        {
            var before = Reported(given.Text, Profile.Jats);
            var after = Reported(Mending.Safely(given.Text, Profile.Jats), Profile.Plain);
            Assert.Empty(after.Except(before));
        });

    private static HashSet<string> Reported(string text, string profile) =>
        [.. Mending.Find(text, profile, Writing.ForPrograms).Select(static finding => Named(finding))];

    private static string Named(Finding finding) => finding.Rule.Id;
}
