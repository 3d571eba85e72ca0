using PaperLint.Analysis;
using PaperLint.Analyzers.Duplicates;
using PaperLint.Analyzers.Encodings;
using PaperLint.Analyzers.Latex;
using PaperLint.Analyzers.Markup;
using PaperLint.Analyzers.Markup.Entities;
using PaperLint.Analyzers.Markup.Formulas;
using PaperLint.Analyzers.Markup.Programs;
using PaperLint.Analyzers.Patterns;
using PaperLint.Analyzers.Prose;
using PaperLint.Analyzers.Protection;
using PaperLint.Analyzers.Residue;
using PaperLint.Analyzers.Tex;
using PaperLint.Analyzers.Urls;
using PaperLint.Findings;
using PaperLint.Rules;

namespace PaperLint.Analyzers.Catalog;

/// <summary>Creates the analyzers for the active rules: from their matchers, or by the names of C# analyzers.</summary>
/// <example>
/// <code>
/// var analyzers = AnalyzerCatalog.Create(book.Resolve(["huggingface"], settings));
/// var cascade = new Cascade(analyzers.Records, analyzers.Protectors);
/// </code>
/// </example>
public static class AnalyzerCatalog
{
    /// <summary>Every analyzer written in C#. An entry here is all it takes to register one.</summary>
    public static IReadOnlyList<AnalyzerEntry> Entries { get; } =
    [
        AnalyzerEntry.Dataset(
            "duplicates/titles",
            [DuplicateTitles.WithinDocument, DuplicateTitles.AcrossDocuments],
            rules => new DuplicateTitles(rules)
        ),
        AnalyzerEntry.Single(ByteEscapes.Name, (rule, _) => new ByteEscapes(rule)),
        AnalyzerEntry.Single(CapitalAccents.Name, (rule, _) => new CapitalAccents(rule)),
        AnalyzerEntry.Single(ControlCharacters.Name, (rule, _) => new ControlCharacters(rule)),
        AnalyzerEntry.Single(InvisibleCharacters.Name, (rule, _) => new InvisibleCharacters(rule)),
        AnalyzerEntry.Single(Ligatures.Name, (rule, _) => new Ligatures(rule)),
        AnalyzerEntry.Single("encodings/lost-characters", (rule, _) => new LostCharacters(rule)),
        AnalyzerEntry.Single(Mojibake.Name, (rule, _) => new Mojibake(rule)),
        AnalyzerEntry.Single(DroppedBraces.Name, (rule, _) => new DroppedBraces(rule)),
        AnalyzerEntry.Shared(FormulaAnalyzer.Name, FormulaAnalyzer.Kinds, (rules, _) => new FormulaAnalyzer(rules)),
        AnalyzerEntry.Shared(IslandAnalyzer.Name, IslandAnalyzer.Kinds, (rules, writing) => new IslandAnalyzer(rules, writing)),
        AnalyzerEntry.Shared(EntityAnalyzer.Name, EntityAnalyzer.Kinds, (rules, _) => new EntityAnalyzer(rules)),
        AnalyzerEntry.Single(FormulaDoubles.Name, (rule, _) => new FormulaDoubles(rule)),
        AnalyzerEntry.Single(GlyphNumbers.Name, (rule, _) => new GlyphNumbers(rule)),
        AnalyzerEntry.Single(LostAmpersands.Name, (rule, _) => new LostAmpersands(rule)),
        AnalyzerEntry.Single(MarkdownMarks.Name, (rule, _) => new MarkdownMarks(rule)),
        AnalyzerEntry.Single(ProgramStrings.Name, (rule, _) => new ProgramStrings(rule)),
        AnalyzerEntry.Single(QuotedText.Name, (rule, _) => new QuotedText(rule)),
        AnalyzerEntry.Shared(MarkupAnalyzer.Name, MarkupAnalyzer.Kinds, (rules, writing) => new MarkupAnalyzer(rules, writing)),
        AnalyzerEntry.Single("prose/repeated-words", (rule, _) => new RepeatedWords(rule)),
        AnalyzerEntry.Single("tex/accents", (rule, writing) => new TexAccents(rule, writing)),
        AnalyzerEntry.Single("tex/dashes", (rule, writing) => new TexDashes(rule, writing)),
        AnalyzerEntry.Single("tex/quotes", (rule, writing) => new TexQuotes(rule, writing)),
        AnalyzerEntry.Single("urls/labels", (rule, _) => new GluedLabels(rule)),
    ];

    /// <exception cref="InputException">A rule names an analyzer, or a kind of finding, that does not exist.</exception>
    public static AnalyzerSet Create(IEnumerable<ActiveRule> rules) => Create(rules, Writing.ForReaders);

    /// <param name="writing">What fixes put in place of what they find.</param>
    /// <inheritdoc cref="Create(IEnumerable{ActiveRule})"/>
    public static AnalyzerSet Create(IEnumerable<ActiveRule> rules, Writing writing)
    {
        var records = new List<RecordAnalyzer>();
        var datasets = new List<DatasetAnalyzer>();
        var errors = new List<InputError>();
        var shared = new List<(AnalyzerEntry Entry, string? Kind, ActiveRule Rule)>();
        foreach (var rule in rules)
        {
            if (rule.Matcher is not AnalyzerMatcher named)
                records.Add(Create(Written(rule, writing)));
            else if (Find(rule, named, errors) is { } entry)
                shared.Add((entry, named.Kind, rule));
        }

        if (errors.Count > 0)
            throw new InputException([.. errors]);
        foreach (
            var group in shared.GroupBy(item =>
                item.Entry.Kinds.Count == 0
                    ? (item.Entry, Apart: (object)item.Rule.Info.Id)
                    : (item.Entry, Apart: item.Entry.CreateRecord is null ? "" : item.Rule.Info.Family.Stage)
            )
        )
        {
            IReadOnlyList<(string?, ActiveRule)> members = [.. group.Select(item => (item.Kind, item.Rule))];
            if (group.Key.Entry.CreateRecord is { } createRecord)
                records.Add(createRecord(members, writing));
            else
                datasets.Add(group.Key.Entry.CreateDataset!(members));
        }

        return new AnalyzerSet(
            [.. records.Select(analyzer => analyzer.Stage == Stage.Latex ? new HalfConstructFilter(analyzer) : analyzer)],
            CreateProtectors(),
            datasets
        );
    }

    /// <summary>The protectors, which run regardless of the active rules.</summary>
    public static IReadOnlyList<Protector> CreateProtectors() =>
        [
            new UrlProtector(),
            new CodeProtector(),
            new SourceProtector(),
            new PathProtector(),
            new OptionProtector(),
            new BibliographyProtector(),
            new CommandProtector(),
            new MentionProtector(),
            new CitationProtector(),
            new MathProtector(),
        ];

    /// <summary>If LaTeX is the target, or everything is to stay as written, TeX left in prose is reported but not fixed.</summary>
    private static ActiveRule Written(ActiveRule rule, Writing writing) =>
        writing.Symbols is Target.Latex or Target.Keep && rule.Info.Tags.Contains("tex")
            ? rule with
            {
                Info = rule.Info with { FixSafety = FixSafety.None },
            }
            : rule;

    private static RecordAnalyzer Create(ActiveRule rule) =>
        rule.Matcher switch
        {
            PatternMatcher matcher => new PatternAnalyzer(rule.Info, matcher),
            SubstitutionMatcher matcher => new SubstitutionAnalyzer(rule.Info, matcher),
            RepetitionMatcher matcher => new RepetitionAnalyzer(rule.Info, matcher),
            LengthMatcher matcher => new LengthAnalyzer(rule.Info, matcher),
            RequiredMatcher => new RequiredAnalyzer(rule.Info),
            EndingMatcher matcher => new EndingAnalyzer(rule.Info, matcher),
            _ => throw new InvalidOperationException($"No analyzer for {rule.Matcher.GetType().Name} of {rule.Info.Id}."),
        };

    private static AnalyzerEntry? Find(ActiveRule rule, AnalyzerMatcher named, List<InputError> errors)
    {
        var entry = Entries.FirstOrDefault(entry => entry.Name == named.Analyzer);
        if (entry is null)
        {
            errors.Add(Unknown(rule, "analyzer", named.Analyzer, [.. Entries.Select(known => known.Name)]));
            return null;
        }

        if (entry.Kinds.Count == 0 ? named.Kind is null : named.Kind is not null && entry.Kinds.Contains(named.Kind))
            return entry;
        errors.Add(
            named.Kind is null
                ? new InputError(
                    null,
                    null,
                    $"Rule {rule.Info.Id} does not name a kind of finding of '{entry.Name}'.",
                    $"One of: {string.Join(", ", entry.Kinds)}."
                )
            : entry.Kinds.Count == 0
                ? new InputError(null, null, $"Rule {rule.Info.Id} names the kind '{named.Kind}', but '{entry.Name}' has no kinds.")
            : Unknown(rule, $"kind of finding of '{entry.Name}'", named.Kind, entry.Kinds)
        );
        return null;
    }

    private static InputError Unknown(ActiveRule rule, string what, string name, IReadOnlyList<string> known) =>
        new(null, null, $"Rule {rule.Info.Id} names an unknown {what}: '{name}'.", NearestName.Hint(name, known, "Use one of"));
}
