using PaperLint.Tests;

namespace PaperLint.Campaigns.WrongSymbols;

/// <summary>Shows what a change newly edits in real titles and abstracts, where they lie beside the checkout.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    private readonly CampaignLog _log = new(output);

    [Fact]
    public void No_edit_of_a_title_is_new() => Try("titles.hashes", static (corpus, file) =>
        {
            var titles = CorpusEdits.Titles(corpus, file);
            return titles.Count == 0 ? [] : SafeEdits.Profiles.SelectMany(profile => CorpusEdits.InTitles(file, titles, profile));
        });

    /// <summary>Once with the profile that each record shows, and once with the profile that makes the most edits.</summary>
    [Theory]
    [InlineData("records.hashes", "shown")]
    [InlineData("records-huggingface.hashes", "huggingface")]
    public void No_edit_of_a_record_is_new(string approved, string profile) =>
        Try(approved, (corpus, file) => CorpusEdits.InRecords(corpus, file, profile));

    private void Try(string approved, Func<string, string, IEnumerable<(string Hash, string Shown)>> edits)
    {
        var corpus = Needs.Corpus();

        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (hash, told) in CorpusEdits.Files.SelectMany(file => edits(corpus, file)))
            shown[hash] = told;
        _log.WriteLine($"{approved}: {Approved.Compare(approved, shown.Keys, hash => $"{hash} {shown[hash]}")}");
    }
}
