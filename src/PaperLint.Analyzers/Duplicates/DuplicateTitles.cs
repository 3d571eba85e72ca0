using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>
/// Finds records with the title of an earlier one, in the same document or in another. Two records whose ids differ and whose
/// abstracts begin differently are two papers, whatever their titles.
/// </summary>
internal sealed class DuplicateTitles : DatasetAnalyzer
{
    /// <summary>The kind of a record whose title stands earlier in the same document.</summary>
    public const string WithinDocument = "document";

    /// <summary>The kind of a record whose title stands in an earlier document, and not earlier in its own.</summary>
    public const string AcrossDocuments = "dataset";

    private const int LettersOfAbstract = 64;

    private readonly RuleInfo? _within;
    private readonly RuleInfo? _across;
    private readonly Dictionary<string, Namesakes> _papers = [];
    private readonly List<Finding> _findings = [];

    public DuplicateTitles(IReadOnlyList<(string? Kind, ActiveRule Rule)> rules)
        : base([.. rules.Select(rule => rule.Rule.Info)])
    {
        _within = rules.FirstOrDefault(rule => rule.Kind == WithinDocument).Rule?.Info;
        _across = rules.FirstOrDefault(rule => rule.Kind == AcrossDocuments).Rule?.Info;
    }

    public override Survey CreateSurvey() => new TitleSurvey();

    public override IReadOnlyCollection<RecordAddress> Candidates(Survey merged) => ((TitleSurvey)merged).Repeated();

    public override void Verify(RecordView record)
    {
        if (record.Title is not { } title || TitleKey.Of(title.Span) is not { } key)
            return;
        if (!_papers.TryGetValue(key, out var papers))
            _papers.Add(key, papers = new Namesakes());
        var id = record.WithRole(FieldRole.Id)?.Span.Trim().ToString() ?? "";
        var start = record.Abstract is { } text ? Folded.Of(text.Span, LettersOfAbstract) : "";
        var place = Trimmed.Of(title.Span);
        var location = FindingFactory.Locate(record.Record, title.Field, place);
        if (papers.Find(id, start) is { } paper)
            Report(record, title.Field, place, location, paper);
        else
            papers.Add(id, start, new Paper(location));
    }

    public override void Conclude(Action<Finding> report) => _findings.ForEach(report);

    private void Report(RecordView record, Field title, TextSpan place, Location location, Paper paper)
    {
        // Candidates come in the order of addresses, so what is known of a paper here is what stands before this record.
        var times = paper.Count(location.Path, out var firstHere) + 1;
        var rule = firstHere is null ? _across : _within;
        var first = firstHere ?? paper.First;
        paper.Add(location);
        if (rule is null)
            return;
        _findings.Add(
            FindingFactory.Create(
                rule,
                record.Record,
                record.Profile,
                title,
                place,
                new Dictionary<string, string>
                {
                    ["times"] = $"{times}",
                    ["first"] = $"{first.Path}:{first.Start.Line + 1}",
                    ["record"] = $"{first.Record.Row + 1}",
                }
            ) with
            {
                Related = [new RelatedLocation(first, "The first record with this title.")],
            }
        );
    }

    /// <summary>The papers of one title, of which there may be as many as records.</summary>
    private sealed class Namesakes
    {
        private readonly Dictionary<string, (int Number, Paper Paper)> _byId = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (int Number, Paper Paper)> _byStart = new(StringComparer.Ordinal);
        private Paper? _first;
        private bool _isFirstOpen;
        private int _count;

        /// <summary>
        /// The first that a record may be, by its id and by how its abstract begins; where either is missing, it may be any.
        /// </summary>
        public Paper? Find(string id, string start)
        {
            if (_isFirstOpen || IsOpen(id, start))
                return _first;
            var (same, alike) = (
                _byId.GetValueOrDefault(id, (int.MaxValue, null!)),
                _byStart.GetValueOrDefault(start, (int.MaxValue, null!))
            );
            return (same.Number <= alike.Number ? same : alike).Paper;
        }

        /// <summary>Adds one that no other may be, so that only the first can be without an id or an abstract.</summary>
        public void Add(string id, string start, Paper paper)
        {
            _first ??= paper;
            _isFirstOpen = _isFirstOpen || IsOpen(id, start);
            _byId.Add(id, (_count, paper));
            _byStart.Add(start, (_count++, paper));
        }

        private static bool IsOpen(string id, string start) => id.Length == 0 || start.Length == 0;
    }

    /// <summary>The records that are taken for one paper.</summary>
    private sealed class Paper(Location first)
    {
        private readonly Dictionary<string, (int Times, Location First)> _byDocument = new() { [first.Path] = (1, first) };

        public Location First { get; } = first;

        /// <summary>How many records of a document are this paper so far, and the first of them.</summary>
        public int Count(string path, out Location? firstThere)
        {
            var found = _byDocument.TryGetValue(path, out var known);
            firstThere = found ? known.First : null;
            return known.Times;
        }

        public void Add(Location location)
        {
            var known = _byDocument.GetValueOrDefault(location.Path, (Times: 0, First: location));
            _byDocument[location.Path] = (known.Times + 1, known.First);
        }
    }
}
