using PaperLint.Tests;

namespace PaperLint.Campaigns.WrongSymbols;

/// <summary>
/// Words and names that are meant literally: no profile may turn a part of one into a symbol unless somebody has approved it.
/// </summary>
public sealed class FreeListTests(ITestOutputHelper output)
{
    private readonly CampaignLog _log = new(output);

    /// <summary>From Debian's package wamerican-huge; where it is missing, the test is skipped.</summary>
    private const string WordList = "/usr/share/dict/american-english-huge";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "PaperLint.Campaigns", "WrongSymbols");

    [Fact]
    public void Names_stay_what_they_are() =>
        Try(
            "names.edits",
            SafeEdits.Profiles,
            Names() is var names ? [.. names.Select(NeutralSentences.Of), .. names.Select(NeutralSentences.OfName)] : []
        );

    [Fact]
    public void Names_stay_what_they_are_where_a_record_lost_its_backslashes() =>
        Try("names-stripped.edits", ["huggingface"], [.. Names().Select(NeutralSentences.Stripping)]);

    [Fact]
    public void Sentences_that_are_right_stay_so() =>
        Try("sentences.edits", SafeEdits.Profiles, [.. Lines("sentences.txt").Select(line => new Sheet(line, "A Title", line))]);

    [Fact]
    public void Sentences_that_are_right_stay_so_where_a_record_lost_its_backslashes() =>
        Try(
            "sentences-stripped.edits",
            ["huggingface"],
            [
                .. Lines("sentences.txt")
                    .Select(line => new Sheet(line, "A Title", NeutralSentences.Stripped + line, NeutralSentences.Stripped.Length)),
            ]
        );

    [Theory]
    [InlineData("plain", 5)]
    [InlineData("huggingface", 1)]
    [InlineData("arxiv", 5)]
    [InlineData("jats", 5)]
    public void English_words_stay_what_they_are(string profile, int step)
    {
        Assert.SkipUnless(File.Exists(WordList), $"There is no {WordList}, which 'apt-get install wamerican-huge' brings.");

        // The possessive of a word shows nothing that the word itself does not.
        var words = File.ReadLines(WordList).Where(word => word.Length > 0 && !word.EndsWith("'s", StringComparison.Ordinal));
        Try($"words-{profile}.edits", [profile], [.. words.Where((_, index) => index % step == 0).Select(NeutralSentences.Of)]);
    }

    private static List<string> Names() => Lines("names.txt");

    private static List<string> Lines(string file) =>
        [.. File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))];

    private void Try(string approved, IReadOnlyList<string> profiles, IReadOnlyList<Sheet> sheets)
    {
        var told = Approved.Compare(approved, profiles.SelectMany(profile => SafeEdits.In(sheets, profile)));
        _log.WriteLine($"{sheets.Count:N0} sheets, {profiles.Count} profiles, {approved}: {told}");
    }
}
