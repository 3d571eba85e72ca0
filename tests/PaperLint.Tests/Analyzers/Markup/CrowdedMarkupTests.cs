using System.Text.Json;
using PaperLint.Analysis;
using PaperLint.Analyzers.Catalog;
using PaperLint.Formats.JsonLines;
using PaperLint.Linting;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Tests.Formats;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Analyzers.Markup;

/// <summary>A text takes time in proportion to its length, whatever markup somebody has put into it.</summary>
public sealed class CrowdedMarkupTests
{
    private static readonly Cascade BuiltIn = Load();

    /// <summary>Pairs, halves, scripts, lists, formulas, comments and references, whole and broken, many times in a row.</summary>
    [Theory]
    [InlineData("<i>a</i>is ")]
    [InlineData("<i>")]
    [InlineData("</i>")]
    [InlineData("<i x")]
    [InlineData("< i >a")]
    [InlineData("a<sub>2</sub> ")]
    [InlineData("<sub>a")]
    [InlineData("<p>a\nb</p>")]
    [InlineData("<p>a\n")]
    [InlineData("<ol><li>a")]
    [InlineData("<math><mi>a</mi></math>")]
    [InlineData("<math><none>")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("]]>")]
    [InlineData("&lt;")]
    [InlineData("&amp;lt; <b>a</b>")]
    [InlineData("plusmn; &eacute ")]
    [InlineData("**a** ")]
    [InlineData("ab(cid:173) cd ")]
    [InlineData("a\\alpha ")]
    [InlineData("O(\\log ")]
    [InlineData("\"A. B ")]
    public void Each_piece_takes_as_long_among_many(string piece) =>
        TimeOfEach.StaysTheSame(
            100,
            count => Record(string.Concat(Enumerable.Repeat(piece, count))),
            static record => BuiltIn.Run(record, new Profile(Profile.Plain, "the test says so"), Evidence.None)
        );

    private static Cascade Load()
    {
        var analyzers = AnalyzerCatalog.Create(BuiltInRules.Load().Resolve(["plain"], new Dictionary<string, RuleSetting>()));
        return new Cascade(analyzers.Records, analyzers.Protectors);
    }

    private static Record Record(string text) =>
        Assert.Single(Documents.Read(JsonLinesFormat.Instance, JsonSerializer.Serialize(new { id = "2403.1", @abstract = text }) + "\n"));
}
