using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Duplicates;

/// <summary>
/// Finds records with the title of an earlier record, in the same document or in another. Two records with different ids and different
/// beginnings of their abstracts are two papers, whatever their titles.
/// </summary>
internal sealed class DuplicateTitles : DatasetAnalyzer
{
    /// <summary>The kind of finding for a title that occurs earlier in the same document.</summary>
    public const string WithinDocument = "document";

    /// <summary>The kind of finding for a title that occurs in an earlier document, but not earlier in its own.</summary>
    public const string AcrossDocuments = "dataset";

    private const int LettersOfAbstract = 64;

    private readonly RuleInfo? _within;
    private readonly RuleInfo? _across;
    private readonly Dictionary<string, PapersWithTitle> _papers = [];
    private readonly List<Finding> _findings = [];
    private char[] _folded = [];

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
        if (record.Title is not { } title || TitleKey.Of(title.Span, ref _folded).ToString() is not { Length: > 0 } key)
            return;
        if (!_papers.TryGetValue(key, out var papers))
            _papers.Add(key, papers = new PapersWithTitle());
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
        // Candidates come in order of address, so a paper knows only the records before this one.
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

    /// <summary>All papers with one title. There may be as many as there are records.</summary>
    private sealed class PapersWithTitle
    {
        private readonly Dictionary<string, (int Number, Paper Paper)> _byId = new(StringComparer.Ordinal);
        private readonly Dictionary<string, (int Number, Paper Paper)> _byStart = new(StringComparer.Ordinal);
        private Paper? _first;
        private bool _isFirstOpen;
        private int _count;

        /// <summary>
        /// The first paper that the record may be, by its id or the beginning of its abstract. A record that lacks either may be any paper.
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

        /// <summary>Adds a paper for which <see cref="Find"/> found none. Only the first paper can lack an id or an abstract.</summary>
        public void Add(string id, string start, Paper paper)
        {
            _first ??= paper;
            _isFirstOpen = _isFirstOpen || IsOpen(id, start);
            _byId.Add(id, (_count, paper));
            _byStart.Add(start, (_count++, paper));
        }

        private static bool IsOpen(string id, string start) => id.Length == 0 || start.Length == 0;
    }

    /// <summary>The records that are considered one paper.</summary>
    private sealed class Paper(Location first)
    {
        private readonly Dictionary<string, (int Times, Location First)> _byDocument = new() { [first.Path] = (1, first) };

        public Location First { get; } = first;

        /// <summary>How many records of a document are this paper so far, and the location of the first of them.</summary>
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
