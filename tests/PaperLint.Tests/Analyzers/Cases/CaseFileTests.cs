using PaperLint.Analyzers;
using PaperLint.Tests.Snapshots;

namespace PaperLint.Tests.Analyzers.Cases;

/// <summary>
/// Runs the rules over texts that were written before them. What falls short is in a snapshot, so that nothing gets worse unnoticed, and
/// what gets better is seen.
/// </summary>
public sealed class CaseFileTests
{
    [Fact]
    public void Damaged_encodings() => Snapshot.Verify(ShortfallsIn("encoding.jsonl", "ENC"));

    [Fact]
    public void Markup() => Snapshot.Verify(ShortfallsIn("markup.jsonl", "ENC", "MRK"));

    [Fact]
    public void Markup_of_publishers() => Assert.Equal("", ShortfallsIn("crossref.jsonl", "MRK"));

    [Theory]
    [InlineData("markup.jsonl")]
    [InlineData("crossref.jsonl")]
    public void Scripts_for_readers_are_those_of_Unicode(string file) =>
        Assert.All(DamageCase.In(file).Where(given => given.Unicode is not null), given =>
            Assert.Equal(given.Unicode, new CaseRun(given, Writing.ForReaders, "MRK").Safely)
        );

    [Fact]
    public void No_text_in_any_of_20_languages_is_changed() =>
        Assert.Empty(
            DamageCase.In("languages.jsonl").Where(given => new CaseRun(given, "ENC").Verdict.Length > 0).Select(given => given.Text)
        );

    [Fact]
    public void No_comparison_token_or_generic_is_changed() =>
        Assert.Empty(
            DamageCase
                .In("comparisons.jsonl")
                .Where(given => new CaseRun(given, "ENC", "MRK").Verdict.Length > 0)
                .Select(given => given.Text)
        );

    [Theory]
    [InlineData("encoding.jsonl")]
    [InlineData("languages.jsonl")]
    [InlineData("markup.jsonl")]
    [InlineData("comparisons.jsonl")]
    [InlineData("crossref.jsonl")]
    public void Every_case_says_what_is_damaged_and_what_becomes_of_it(string file)
    {
        var cases = DamageCase.In(file);
        Assert.Equal(cases.Count, cases.Select(given => given.Name).Distinct().Count());
        Assert.All(cases, given =>
        {
            var at = 0;
            foreach (var part in given.Damage)
            {
                Assert.NotEmpty(part);
                var next = given.Text.IndexOf(part, at, StringComparison.Ordinal);
                Assert.True(next >= 0, $"{given.Name} has no {part}.");
                at = next + part.Length;
            }

            Assert.NotEqual(given.Text, given.Fixed);
            Assert.NotEqual(given.Text, given.Offered);
            if (given.Damage.IsEmpty)
                Assert.Null(given.Fixed ?? given.Offered);
        });
    }

    private static string ShortfallsIn(string file, params string[] families) =>
        string.Join(
            '\n',
            DamageCase
                .In(file)
                .Select(given => (given.Kind, given.Name, new CaseRun(given, families).Verdict))
                .Where(one => one.Verdict.Length > 0)
                .Select(one => $"{one.Kind} {one.Name}: {one.Verdict}")
        );
}
