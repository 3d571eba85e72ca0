using System.Collections.Concurrent;
using System.Collections.Immutable;
using PaperLint.Deciding;
using PaperLint.Findings;
using PaperLint.Linting;
using PaperLint.Rules;
using PaperLint.Rules.Packs;
using PaperLint.Rules.Reading;
using PaperLint.Sources;
using PaperLint.Sources.Discovery;

namespace PaperLint.Projects;

/// <summary>
/// A dataset as its configurations describe it, seen from a working folder: which rules, settings and exclusions each file has, by the
/// nearest configuration from its own folder upwards, unless the command line names one for all.
/// </summary>
/// <example>
/// <code>
/// var project = Project.Open(new RuleSourceFlags(Environment.CurrentDirectory, [], [], null, NoConfiguration: false), profile: null);
/// var rules = project.SourcesOf("data/papers.jsonl").Book;
/// </code>
/// </example>
public sealed class Project
{
    private readonly RuleSourceFlags _flags;
    private readonly string? _profile;
    private readonly ConcurrentDictionary<string, string?> _pathByFolder = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RuleSources> _sourcesByPath = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(RuleSources Sources, string Overrides), DocumentSettings> _settings = new();
    private readonly ConcurrentDictionary<string, DocumentSettings> _settingsByFile = new(StringComparer.Ordinal);

    private Project(RuleSourceFlags flags, string? profile)
    {
        (_flags, _profile) = (flags, profile);
        OfRun = SourcesFor(flags.WorkingFolder);
    }

    /// <param name="profile">The profile that the command line gives to every record.</param>
    /// <exception cref="InputException">Something is wrong with the configuration of the working folder.</exception>
    public static Project Open(RuleSourceFlags flags, string? profile) => new(flags, profile);

    /// <summary>The configuration from the working folder upwards: it decides what concerns the whole run.</summary>
    public RuleSources OfRun { get; }

    /// <summary>The severity from which on findings fail the run; <see cref="Severity.Off"/> means never.</summary>
    public Severity FailOn => OfRun.Configuration?.FailOn ?? Configuration.UsualFailOn;

    /// <summary>Whether the run counts as complete even if some records cannot be read.</summary>
    public bool AcceptsSkipped => (OfRun.Configuration?.OnSkipped ?? Configuration.UsualOnSkipped) == SkipPolicy.Warn;

    /// <summary>Whether a walk leaves a file or folder out; configurations are no data.</summary>
    /// <param name="named">Patterns of the command line.</param>
    /// <exception cref="InputException">Something is wrong with the configuration in its folder.</exception>
    public Func<string, bool> Exclusion(IEnumerable<string> named)
    {
        ImmutableArray<FilePattern> patterns = [.. named.Select(pattern => new FilePattern(_flags.WorkingFolder, pattern))];
        return full =>
            ConfigurationFile.Names.Contains(Path.GetFileName(full))
            || patterns.AnyMeans(full)
            || (SourcesFor(Path.GetDirectoryName(full) ?? full).Configuration?.Exclude ?? []).AnyMeans(full);
    }

    /// <summary>What is said of a document. The same for each call, and the same object where the same is said.</summary>
    /// <param name="path">As people see it.</param>
    public DocumentSettings SettingsOf(string path) => _settingsByFile.GetOrAdd(path, Find);

    /// <summary>What would be said of a file in a folder that no pattern of a configuration is about.</summary>
    /// <param name="folder">As people see it.</param>
    public DocumentSettings SettingsIn(string folder) => Make(SourcesIn(folder), null);

    /// <summary>The rules and the configuration that files in a folder have.</summary>
    /// <inheritdoc cref="SettingsIn"/>
    public RuleSources SourcesIn(string folder) => SourcesFor(Path.GetFullPath(folder, _flags.WorkingFolder));

    /// <summary>The rules and the configuration that a file has.</summary>
    /// <param name="path">As people see it.</param>
    public RuleSources SourcesOf(string path) => SourcesFor(Path.GetDirectoryName(Path.GetFullPath(path, _flags.WorkingFolder))!);

    /// <summary>What decides the findings of a run over files with these configurations.</summary>
    /// <param name="today">The day by which suppressions expire.</param>
    /// <exception cref="InputException">The file of decisions is broken.</exception>
    public LintOptions ToOptions(DateOnly today) =>
        new()
        {
            Book = OfRun.Book,
            RuleSets = OfRun.RuleSets,
            Settings = OfRun.Settings.Rules,
            SettingsOf = SettingsOf,
            Today = today,
            Decisions = Decisions.Above(_flags.WorkingFolder),
            AcceptsSkipped = AcceptsSkipped,
        };

    /// <summary>Reads the configurations of all documents, so that what is wrong with one is said before anything else.</summary>
    /// <exception cref="InputException">Something is, or two of them bring different rules with the same id.</exception>
    public void ReadAll(IEnumerable<DocumentSource> documents)
    {
        var errors = new List<InputError>();
        foreach (var document in documents)
        {
            try
            {
                SettingsOf(document.Path);
            }
            catch (InputException input)
            {
                errors.AddRange(input.Errors.Except(errors));
            }
        }

        if (errors.Count > 0)
            throw new InputException([.. errors]);
        RefuseTwins();
    }

    /// <summary>The rules to report, once every selector is known to mean something in the run or in some file.</summary>
    /// <param name="paths">Of the files, as people see them.</param>
    /// <param name="select">Ids, names or families of rules, as the command line has them; empty for all.</param>
    /// <param name="ignore">The same of those to leave out.</param>
    /// <param name="leastPrecision">The command line's word, which is stronger than the configuration's; null for none.</param>
    /// <exception cref="InputException">A selector means no rule.</exception>
    public RuleSelection Selection(
        IEnumerable<string> paths,
        IReadOnlyList<string> select,
        IReadOnlyList<string> ignore,
        Precision? leastPrecision
    )
    {
        var ofRun = OfRun.Configuration?.MinPrecision ?? Configuration.UsualMinPrecision;
        var precise = RuleSelection.All with { LeastPrecision = leastPrecision ?? ofRun };
        if (select.Count + ignore.Count == 0)
            return precise;
        var sources = paths.Select(SourcesOf).Prepend(OfRun).ToHashSet<object>(ReferenceEqualityComparer.Instance).Cast<RuleSources>();
        List<RuleInfo> rules = [.. sources.SelectMany(each => each.Book.Rules.Values).Select(rule => rule.Info)];
        foreach (var selector in select.Concat(ignore))
        {
            if (!rules.Exists(rule => RuleSelection.Names(selector, rule.Id, rule.Name)))
                throw new InputException(RuleSources.UnknownRule(selector, rules));
        }

        var selection = precise with { Select = [.. select], Ignore = [.. ignore] };
        // Finding nothing must not mean that nothing was looked for.
        return rules.Exists(selection.Includes)
            ? selection
            : throw new InputException(
                new InputError(
                    null,
                    null,
                    "No rule is left: --select and --ignore together exclude all of them.",
                    "Name fewer rules in --ignore, or others in --select."
                )
            );
    }

    private DocumentSettings Find(string path) => Make(SourcesOf(path), Path.GetFullPath(path, _flags.WorkingFolder));

    /// <param name="full">The whole path of the file; null for one that no pattern is about.</param>
    private DocumentSettings Make(RuleSources sources, string? full)
    {
        var overrides = sources.Configuration?.Overrides ?? [];
        var isMeant = overrides.Select(member => member.Files.IsEmpty || (full is not null && member.Files.AnyMeans(full))).ToList();
        ImmutableArray<ConfigurationOverride> meant = [.. overrides.Where((_, i) => isMeant[i])];
        return _settings.GetOrAdd((sources, string.Concat(isMeant.Select(each => each ? '1' : '0'))), _ => new DocumentSettings
        {
            Book = sources.Book,
            RuleSets = sources.RuleSets,
            Settings = sources.Settings,
            Overrides = meant,
            NamesFile =
                full is not null
                && meant.SelectMany(member => member.Files).Where(pattern => FilePatterns.SaysName(pattern.Pattern)).AnyMeans(full),
            Budgets = sources.Configuration?.Budgets ?? [],
            Suppressions = sources.Configuration?.Suppressions ?? [],
            Profile = _profile,
        });
    }

    private RuleSources SourcesFor(string folder)
    {
        var path = _pathByFolder.GetOrAdd(_flags.IsFixed ? _flags.WorkingFolder : folder, _flags.FindConfiguration);
        return _sourcesByPath.GetOrAdd(path ?? "", _ => RuleSources.Load(_flags, path));
    }

    /// <summary>Findings name their rules by id, so an id must mean one rule in a run.</summary>
    private void RefuseTwins()
    {
        var builtIn = BuiltInRules.Load();
        var known = new Dictionary<string, (byte[] Rule, RuleSources Sources)>(StringComparer.Ordinal);
        foreach (var sources in _sourcesByPath.Values.OrderBy(sources => sources.Configuration?.Path, StringComparer.Ordinal))
        {
            foreach (var rule in sources.Book.Rules.Values.Where(rule => !builtIn.Rules.ContainsKey(rule.Info.Id)))
            {
                var packed = Packed(rule);
                if (known.TryAdd(rule.Info.Id, (packed, sources)) || known[rule.Info.Id].Rule.AsSpan().SequenceEqual(packed))
                    continue;
                throw new InputException(
                    new InputError(
                        sources.Configuration?.Path,
                        null,
                        $"The rule {rule.Info.Id} is a different one in {known[rule.Info.Id].Sources.Configuration?.Path ?? "the folders of --rules"}.",
                        "Give one of them another id, or lint the files in two runs."
                    )
                );
            }
        }
    }

    private static byte[] Packed(Rule rule) => RulePack.Write(RuleBook.Empty with { Rules = RuleBook.Empty.Rules.Add(rule.Info.Id, rule) });
}
