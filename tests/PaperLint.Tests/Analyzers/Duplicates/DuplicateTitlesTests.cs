using System.Collections.Immutable;
using PaperLint.Analysis;
using PaperLint.Analyzers.Catalog;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using Record = PaperLint.Records.Record;

namespace PaperLint.Tests.Analyzers.Duplicates;

public class DuplicateTitlesTests
{
    private const string Title = "A Survey of Sorting Networks";

    private static string Found(params Record[] records)
    {
        var analyzer = Assert.Single(
            AnalyzerCatalog
                .Create([
                    Rule("DUP9991", "document", "again for the {times}. time, first at {first}"),
                    Rule("DUP9992", "dataset", "also at {first}"),
                ])
                .Datasets
        );
        var profile = new Profile(Profile.Plain, "the test says so");
        var views = records.Select(record => RecordView.Of(record, profile)).ToList();
        // Two workers each see every other record, and are merged in the wrong order.
        var (even, odd) = (analyzer.CreateSurvey(), analyzer.CreateSurvey());
        for (var i = 0; i < views.Count; i++)
            (i % 2 == 0 ? even : odd).Observe(RecordGlance.Of(views[i].Record));
        odd.Merge(even);
        var candidates = analyzer.Candidates(odd).ToHashSet();
        foreach (var view in views.Where(view => candidates.Contains(view.Record.Address)).OrderBy(view => view.Record.Address))
            analyzer.Verify(view);
        var findings = new List<Finding>();
        analyzer.Conclude(findings.Add);
        Assert.All(findings, finding => Assert.Single(finding.Related));
        return string.Join(
            '\n',
            findings
                .OrderBy(finding => finding.Location.Record)
                .Select(finding => $"{finding.Rule.Id} {finding.Location.Record}: {finding.Message}")
        );
    }

    private static ActiveRule Rule(string id, string kind, string message) =>
        new(
            Sample.Info(id, FieldRole.Title) with
            {
                Message = MessageTemplate.Parse(message),
            },
            new AnalyzerMatcher("duplicates/titles", kind),
            new RuleOptions(ImmutableSortedDictionary<string, string>.Empty)
        );

    private static Record Paper(string path, long row, string title, string text = "", string id = "") =>
        Sample.Record(path, row, (FieldRole.Id, id), (FieldRole.Title, title), (FieldRole.Abstract, text));

    [Fact]
    public void Later_records_of_a_document_point_at_the_first() =>
        Assert.Equal(
            "DUP9991 a#2: again for the 2. time, first at a:2\nDUP9991 a#5: again for the 3. time, first at a:2",
            Found(
                Paper("a", 0, Title),
                Paper("a", 1, "Another Paper on Sorting"),
                Paper("a", 2, Title.ToUpperInvariant()),
                Paper("a", 5, $" {Title}.")
            )
        );

    [Fact]
    public void The_first_of_each_further_document_points_at_the_first_of_all() =>
        Assert.Equal(
            "DUP9992 b#0: also at a:2\nDUP9991 b#1: again for the 2. time, first at b:2",
            Found(Paper("b", 1, Title), Paper("b", 0, Title), Paper("a", 3, Title))
        );

    /// <summary>Many different papers with the same title: the time for each does not depend on their number.</summary>
    [Fact]
    public void Each_of_many_namesakes_costs_the_same() =>
        TimeOfEach.StaysTheSame(
            3_000,
            count =>
                Enumerable
                    .Range(0, count)
                    .Select(i =>
                        RecordView.Of(
                            Paper("a", i, Title, $"In {i} we sort on and on.", $"2403.{i:00000}"),
                            new Profile(Profile.Plain, "the test says so")
                        )
                    )
                    .ToList(),
            views =>
            {
                var analyzer = Assert.Single(AnalyzerCatalog.Create([Rule("DUP9991", "document", "again")]).Datasets);
                views.ForEach(analyzer.Verify);
            }
        );

    [Theory]
    [InlineData("Introduction")]
    [InlineData("Editorial for the Spring Issue")]
    [InlineData("Deep Learning")]
    [InlineData("Message from the Program Chairs")]
    [InlineData("Preface")]
    public void Titles_that_say_nothing_are_left_alone(string title) => Assert.Equal("", Found(Paper("a", 0, title), Paper("a", 1, title)));

    [Fact]
    public void Other_ids_with_other_abstracts_are_other_papers() =>
        Assert.Equal("", Found(Paper("a", 0, Title, "We sort.", "10.1234/1"), Paper("a", 1, Title, "They sort.", "10.1234/2")));

    [Fact]
    public void Another_id_with_the_same_abstract_is_the_same_paper() =>
        Assert.NotEqual("", Found(Paper("a", 0, Title, "We sort.", "10.1234/1"), Paper("a", 1, Title, "We sort.", "10.1234/2")));
}
