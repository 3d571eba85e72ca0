using PaperLint.Analysis;
using PaperLint.Analyzers;
using PaperLint.Analyzers.Catalog;
using PaperLint.Linting;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Tests.Analyzers;

/// <summary>What fixes put in place of damage, for each kind of reader.</summary>
public sealed class WritingTests
{
    private const string Damaged = "We ``see'' 3.5times gains at 10^{-3} and S^{2}FT with m gg n --- or alphabeta_{k+1} so.";

    [Fact]
    public void People_get_real_characters_and_programs_what_is_typed()
    {
        Assert.Contains("“see” 3.5× gains at 10⁻³ and S²FT with m ≫ n — or", Mend(Writing.ForReaders), StringComparison.Ordinal);
        Assert.Contains("\"see\" 3.5× gains at 10^-3 and S^2FT with m ≫ n --- or", Mend(Writing.ForPrograms), StringComparison.Ordinal);
    }

    [Fact]
    public void A_target_of_ASCII_gets_nothing_else()
    {
        var mended = Mend(Writing.For(Target.Ascii, null, isForReaders: true));

        Assert.True(System.Text.Ascii.IsValid(mended));
        Assert.Contains("\"see\" 3.5x gains at 10^-3 and S^2FT with m >> n --- or", mended, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_to_be_kept_is_reported_and_stays() =>
        Assert.Equal(Damaged, Mend(Writing.For(Target.Keep, null, isForReaders: true)));

    [Fact]
    public void Scripts_can_be_kept_alone() =>
        Assert.Contains(
            "3.5× gains at 10^{-3} and S^{2}FT",
            Mend(Writing.For(Target.Unicode, ScriptStyle.Keep, isForReaders: false)),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(null, null, true, "Unicode Unicode Curly True")]
    [InlineData(null, null, false, "Unicode Plain Straight False")]
    [InlineData(Target.Unicode, null, false, "Unicode Plain Curly True")]
    [InlineData(null, ScriptStyle.Unicode, false, "Unicode Unicode Straight False")]
    [InlineData(Target.Keep, ScriptStyle.Plain, true, "Keep Plain Keep False")]
    public void What_is_not_said_is_as_usual(Target? target, ScriptStyle? scripts, bool isForReaders, string expected)
    {
        var writing = Writing.For(target, scripts, isForReaders);

        Assert.Equal(expected, $"{writing.Symbols} {writing.Scripts} {writing.Quotes} {writing.HasDashes}");
    }

    [Theory]
    [InlineData("10^-3")]
    [InlineData("S^2FT and x^(a+b) and 3.5×")]
    public void What_a_plain_fix_leaves_is_found_no_more(string text) => Assert.Equal(text, Mend(Writing.ForPrograms, text));

    /// <summary>The text after one round of all safe fixes by the rules for Hugging Face.</summary>
    private static string Mend(Writing writing, string text = Damaged)
    {
        var rules = BuiltInRules
            .Load()
            .Resolve(["huggingface"], new Dictionary<string, RuleSetting>())
            .Where(rule => rule.Info.Id.StartsWith("LTX", StringComparison.Ordinal));
        var analyzers = AnalyzerCatalog.Create(rules, writing);
        var found = new Cascade(analyzers.Records, analyzers.Protectors).Run(
            Sample.Abstract(text),
            new Profile(Profile.HuggingFace, "the test says so"),
            Evidence.None
        );
        Assert.Empty(found.Skipped);
        var edits = EditSelection.Choose(
            found
                .Findings.Where(finding => finding.Fix is not null)
                .Select(finding => new EditCandidate(finding.Rule.Id, [.. finding.Fix!.Edits.Select(edit => edit.Text)]))
        );
        return TextRevision.Original(text.AsMemory()).Apply(edits).Text;
    }
}
