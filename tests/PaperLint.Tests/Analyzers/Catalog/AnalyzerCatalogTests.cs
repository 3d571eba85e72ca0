using PaperLint.Analyzers.Catalog;
using PaperLint.Findings;
using PaperLint.Rules;

namespace PaperLint.Tests.Analyzers.Catalog;

public class AnalyzerCatalogTests
{
    [Fact]
    public void An_unknown_analyzer_is_named_with_the_nearest_known_one()
    {
        var error = Assert.Throws<InputException>(() =>
            AnalyzerCatalog.Create([Sample.Rule(new AnalyzerMatcher("tex/quote", null), "LTX9999")])
        );
        Assert.Equal("Rule LTX9999 names an unknown analyzer: 'tex/quote'. Did you mean 'tex/quotes'?", error.Message);
    }

    [Theory]
    [InlineData("documents", "Did you mean 'document'?")]
    [InlineData(null, "One of: document, dataset.")]
    public void A_kind_that_does_not_exist_is_an_error(string? kind, string hint)
    {
        var error = Assert.Throws<InputException>(() =>
            AnalyzerCatalog.Create([Sample.Rule(new AnalyzerMatcher("duplicates/titles", kind), "DUP9999")])
        );
        Assert.EndsWith(hint, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kind_is_an_error_where_there_are_none() =>
        Assert.Throws<InputException>(() => AnalyzerCatalog.Create([Sample.Rule(new AnalyzerMatcher("tex/quotes", "x"), "LTX9999")]));

    [Fact]
    public void All_errors_are_told_at_once()
    {
        var error = Assert.Throws<InputException>(() =>
            AnalyzerCatalog.Create([
                Sample.Rule(new AnalyzerMatcher("a", null), "LTX9998"),
                Sample.Rule(new AnalyzerMatcher("b", null), "LTX9999"),
            ])
        );
        Assert.Equal(2, error.Errors.Length);
    }

    [Fact]
    public void Rules_that_share_an_analyzer_with_kinds_share_an_instance()
    {
        var set = AnalyzerCatalog.Create([
            Sample.Rule(new AnalyzerMatcher("duplicates/titles", "document"), "DUP9998"),
            Sample.Rule(new AnalyzerMatcher("duplicates/titles", "dataset"), "DUP9999"),
        ]);
        Assert.Equal(2, Assert.Single(set.Datasets).Rules.Count);
    }

    [Fact]
    public void Entries_stand_in_order_and_have_one_factory_each()
    {
        Assert.Equal(
            AnalyzerCatalog.Entries.Select(entry => entry.Name).Order(StringComparer.Ordinal),
            AnalyzerCatalog.Entries.Select(entry => entry.Name)
        );
        Assert.All(AnalyzerCatalog.Entries, entry => Assert.True(entry.CreateRecord is null != entry.CreateDataset is null));
    }
}
