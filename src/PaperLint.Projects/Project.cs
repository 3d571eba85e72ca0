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
/// A dataset as its configurations describe it, seen from a working folder. The rules, settings and exclusions of a file come from the
/// nearest configuration in its folder or above, unless the command line names one for all files.
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

    /// <param name="profile">The profile that the command line gives to all records; null to choose one by evidence.</param>
    /// <exception cref="InputException">The configuration of the working folder has errors.</exception>
    public static Project Open(RuleSourceFlags flags, string? profile) => new(flags, profile);

    /// <summary>The configuration that applies to the whole run: the nearest one in the working folder or above.</summary>
    public RuleSources OfRun { get; }

    /// <summary>The lowest severity that fails the run; <see cref="Severity.Off"/> means never.</summary>
    public Severity FailOn => OfRun.Configuration?.FailOn ?? Configuration.DefaultFailOn;

    /// <summary>Whether the run counts as complete even if some records cannot be read.</summary>
    public bool AcceptsSkipped => (OfRun.Configuration?.OnSkipped ?? Configuration.DefaultOnSkipped) == SkipPolicy.Warn;

    /// <summary>Whether a folder walk leaves out a file or folder. Configuration files are always left out.</summary>
    /// <param name="named">Patterns from the command line.</param>
    /// <exception cref="InputException">The configuration of the folder has errors.</exception>
    public Func<string, bool> Exclusion(IEnumerable<string> named)
    {
        ImmutableArray<FilePattern> patterns = [.. named.Select(pattern => new FilePattern(_flags.WorkingFolder, pattern))];
        return full =>
            ConfigurationFile.Names.Contains(Path.GetFileName(full))
            || patterns.AnyMatches(full)
            || (SourcesFor(Path.GetDirectoryName(full) ?? full).Configuration?.Exclude ?? []).AnyMatches(full);
    }

    /// <summary>The settings of a document. Documents with the same settings share one object.</summary>
    /// <param name="path">The path as shown to users.</param>
    public DocumentSettings SettingsOf(string path) => _settingsByFile.GetOrAdd(path, Find);

    /// <summary>The settings of a file in a folder, if no file pattern of a configuration matches it.</summary>
    /// <param name="folder">The path as shown to users.</param>
    public DocumentSettings SettingsIn(string folder) => Make(SourcesIn(folder), null);

    /// <summary>The rules and the configuration for files in a folder.</summary>
    /// <inheritdoc cref="SettingsIn"/>
    public RuleSources SourcesIn(string folder) => SourcesFor(Path.GetFullPath(folder, _flags.WorkingFolder));

    /// <summary>The rules and the configuration for a file.</summary>
    /// <param name="path">The path as shown to users.</param>
    public RuleSources SourcesOf(string path) => SourcesFor(Path.GetDirectoryName(Path.GetFullPath(path, _flags.WorkingFolder))!);

    /// <summary>The options of a lint run over files with these configurations.</summary>
    /// <param name="today">The date used to decide which suppressions have expired.</param>
    /// <exception cref="InputException">The decision file has errors.</exception>
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

    /// <summary>Reads the configurations of all documents, so that their errors are reported before anything else.</summary>
    /// <exception cref="InputException">One has errors, or two of them define different rules with the same id.</exception>
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
        RejectConflictingIds();
    }

    /// <summary>The rules to report. Every selector must match a rule of the run or of some file.</summary>
    /// <param name="paths">The paths of the files, as shown to users.</param>
    /// <param name="select">Ids, names or families of rules from the command line; empty for all.</param>
    /// <param name="ignore">Ids, names or families of rules to leave out.</param>
    /// <param name="leastPrecision">The precision from the command line, which overrides the configuration; null if it gives none.</param>
    /// <exception cref="InputException">A selector matches no rule, or no rule is left.</exception>
    public RuleSelection Selection(
        IEnumerable<string> paths,
        IReadOnlyList<string> select,
        IReadOnlyList<string> ignore,
        Precision? leastPrecision
    )
    {
        var ofRun = OfRun.Configuration?.MinPrecision ?? Configuration.DefaultMinPrecision;
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
        // A run without findings must not mean that no rule ran.
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

    /// <param name="full">The full path of the file; null for a file that no pattern matches.</param>
    private DocumentSettings Make(RuleSources sources, string? full)
    {
        var overrides = sources.Configuration?.Overrides ?? [];
        var isMeant = overrides.Select(member => member.Files.IsEmpty || (full is not null && member.Files.AnyMatches(full))).ToList();
        ImmutableArray<ConfigurationOverride> meant = [.. overrides.Where((_, i) => isMeant[i])];
        var namesFile =
            full is not null
            && meant.SelectMany(member => member.Files).Where(pattern => FilePatterns.SaysName(pattern.Pattern)).AnyMatches(full);
        // Whether a pattern names the file depends on the file, not only on which overrides are meant.
        var key = string.Concat(isMeant.Append(namesFile).Select(each => each ? '1' : '0'));
        return _settings.GetOrAdd((sources, key), _ => new DocumentSettings
        {
            Book = sources.Book,
            RuleSets = sources.RuleSets,
            Settings = sources.Settings,
            Overrides = meant,
            NamesFile = namesFile,
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

    /// <summary>Findings refer to rules by id, so an id must mean one rule in a run.</summary>
    private void RejectConflictingIds()
    {
        var builtIn = BuiltInRules.Load();
        var known = new Dictionary<string, (byte[] Rule, RuleSources Sources)>(StringComparer.Ordinal);
        foreach (var sources in _sourcesByPath.Values.OrderBy(sources => sources.Configuration?.Path, StringComparer.Ordinal))
        {
            foreach (var rule in UserRules.Of(sources.Book, builtIn))
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
