using System.Collections.Immutable;
using System.Reflection;
using PaperLint.Findings;
using PaperLint.Linting;
using PaperLint.Linting.Caching;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Sources;
using PaperLint.Tests.Fixing;

namespace PaperLint.Tests.Linting.Caching;

/// <summary>A result is taken over only if everything is the same on which it depends.</summary>
public sealed class ResultIdentityTests
{
    private const string Lines = """
        {"id": "2403.1", "tldr": "We gain 4\\% in a day, and the the sheets stay flat.", "url": "https://huggingface.co/papers/2403.1", "title": "On Pulsed Kilns and Small Ovens \\& ``more''", "abstract": "A kiln of ours gains 4\\% and 10^{3} in a day --- and the the sheets stay flat."}

        """;

    private static readonly RuleBook Book = BuiltInRules.Load();

    private static readonly DocumentSettings Usual = new() { Book = Book };

    private static ImmutableSortedDictionary<string, RuleSetting> One(string id, RuleSetting setting) =>
        ImmutableSortedDictionary.Create<string, RuleSetting>(StringComparer.Ordinal).Add(id, setting);

    private static DocumentSettings With(FileSettings settings) => new() { Book = Book, Settings = settings };

    private static DocumentSettings Where(string field, string value, FileSettings settings) =>
        new() { Book = Book, Overrides = [new ConfigurationOverride([], [new FieldCondition(field, [value])], settings, "a:1:1")] };

    private static readonly Dictionary<string, DocumentSettings> Others = new(StringComparer.Ordinal)
    {
        ["severity"] = With(new FileSettings { Rules = One("LTX0002", new RuleSetting(Severity.Error)) }),
        ["off"] = With(new FileSettings { Rules = One("LTX0002", new RuleSetting(Severity.Off)) }),
        ["safety"] = With(new FileSettings { Rules = One("LTX0002", new RuleSetting(FixSafety: FixSafety.Unsafe)) }),
        ["options"] = With(
            new FileSettings
            {
                Rules = One(
                    "TRN0002",
                    new RuleSetting(Severity.Error, Options: ImmutableSortedDictionary<string, string>.Empty.Add("x", "y"))
                ),
            }
        ),
        ["profile"] = With(new FileSettings { Profile = Profile.Jats }),
        ["named profile"] = new DocumentSettings { Book = Book, Profile = Profile.Jats },
        ["target"] = With(new FileSettings { Target = Target.Ascii }),
        ["scripts"] = With(new FileSettings { Scripts = ScriptStyle.Plain }),
        ["fields"] = With(new FileSettings { Fields = ImmutableSortedDictionary<string, FieldRole>.Empty.Add("tldr", FieldRole.Abstract) }),
        ["csv"] = With(new FileSettings { Csv = new CsvSettings((byte)';', true) }),
        ["header"] = With(new FileSettings { Csv = new CsvSettings(null, false) }),
        ["rule sets"] = new DocumentSettings { Book = Book, RuleSets = ["normalize"] },
        ["no rule set"] = new DocumentSettings { Book = Book, RuleSets = [] },
        ["condition"] = Where("id", "2403*", new FileSettings { Profile = Profile.Jats }),
        ["other condition"] = Where("id", "2404*", new FileSettings { Profile = Profile.Jats }),
        ["other field"] = Where("title", "2403*", new FileSettings { Profile = Profile.Jats }),
        ["override"] = Where("id", "2403*", new FileSettings { Rules = One("LTX0002", new RuleSetting(Severity.Off)) }),
        ["own rule set"] = new DocumentSettings
        {
            Book = Book.With(new RuleSet("mine", "Mine.", null, [], One("LTX0002", new RuleSetting(Severity.Error)))),
            RuleSets = ["mine"],
        },
        ["other own rule set"] = new DocumentSettings
        {
            Book = Book.With(new RuleSet("mine", "Mine.", null, [], One("LTX0003", new RuleSetting(Severity.Error)))),
            RuleSets = ["mine"],
        },
        ["changed rule"] = new DocumentSettings { Book = Changed(rule => rule with { Info = rule.Info with { Summary = "Other." } }) },
        ["changed message"] = new DocumentSettings
        {
            Book = Changed(rule => rule with { Info = rule.Info with { Message = MessageTemplate.Parse("Look: {match}") } }),
        },
    };

    public static TheoryData<string> Names { get; } = [.. Others.Keys];

    private static RuleBook Changed(Func<Rule, Rule> change) =>
        Book with
        {
            Rules = Book.Rules.SetItem("LTX0002", change(Book.Rules["LTX0002"])),
        };

    [Theory]
    [MemberData(nameof(Names))]
    public void Other_settings_have_another_result(string name)
    {
        using var here = new CachedFolder().With("a.jsonl", Lines);
        using (here.LintCached(OptionsFor(Usual), "a.jsonl")) { }
        foreach (var (other, settings) in Others.Where(each => each.Key != name))
        {
            using (here.LintCached(OptionsFor(settings), "a.jsonl")) { }
        }

        Assert.Equal(Others.Count, here.Entries.Length);
        here.Poison();

        using var expected = here.Lint(OptionsFor(Others[name]), "a.jsonl");
        using var actual = here.LintCached(OptionsFor(Others[name]), "a.jsonl");
        CachedFolder.CheckThatSame(expected, actual);
        Assert.Equal(Others.Count + 1, here.Entries.Length);
    }

    [Fact]
    public void Equal_settings_have_the_same_result()
    {
        foreach (var settings in Others.Values)
        {
            using var here = new CachedFolder().With("a.jsonl", Lines);
            using (here.LintCached(OptionsFor(settings), "a.jsonl")) { }
            using (here.LintCached(OptionsFor(Copied(settings)), "a.jsonl")) { }
            Assert.Single(here.Entries);
        }
    }

    [Fact]
    public void Another_path_or_format_has_another_result()
    {
        using var here = new CachedFolder().With("a.jsonl", Lines).With("b.jsonl", Lines).With("a.ndjson", Lines);
        using (here.LintCached(null, "a.jsonl")) { }
        here.Poison();
        foreach (var name in new[] { "b.jsonl", "a.ndjson" })
        {
            using var expected = here.Lint(null, name);
            using var actual = here.LintCached(null, name);
            CachedFolder.CheckThatSame(expected, actual);
        }
    }

    [Fact]
    public void Rules_about_the_dataset_that_are_left_out_have_observed_nothing()
    {
        const string Twice = Lines + Lines;
        using var here = new CachedFolder().With("a.jsonl", Twice);
        var without = FixingFolder.Options with { Selection = RuleSelection.All with { Ignore = ["DUP"] } };
        using (here.LintCached(without, "a.jsonl")) { }
        using var expected = here.Lint(null, "a.jsonl");
        Assert.Contains(expected.Findings, finding => finding.Rule.Id.StartsWith("DUP", StringComparison.Ordinal));
        using var actual = here.LintCached(null, "a.jsonl");
        CachedFolder.CheckThatSame(expected, actual);
    }

    /// <summary>
    /// Whoever adds a member to one of these types must decide whether results depend on it, write it in the identity if they do, add a
    /// case above, and then name it here.
    /// </summary>
    [Theory]
    [InlineData(typeof(DocumentSettings), "Book Budgets NamesFile Overrides Profile RuleSets Settings Suppressions _of")]
    [InlineData(typeof(FileSettings), "Csv Fields Origins Profile Rules Scripts Target")]
    [InlineData(typeof(ConfigurationOverride), "Files Origin Settings Where")]
    [InlineData(typeof(FieldCondition), "Field Values")]
    [InlineData(typeof(CsvSettings), "Delimiter Header")]
    [InlineData(typeof(RuleSetting), "FixSafety Options Severity")]
    [InlineData(typeof(RuleBook), "RuleSets Rules")]
    [InlineData(typeof(RuleSelection), "Ignore LeastPrecision Select")]
    [InlineData(typeof(SuppressionScope), "Field Record RuleId")]
    [InlineData(
        typeof(LintOptions),
        "AcceptsSkipped Analyzers Book Cache Decisions FindingsInMemory HasKnownFindings KeepsMembers KeepsSuppressed MustExamine Profile RuleSets Selection Settings SettingsOf ShowsSuppressed Threads Today"
    )]
    public void Every_member_was_considered(Type type, string members) =>
        Assert.Equal(
            members,
            string.Join(
                ' ',
                Members.MembersOf.Type(type).Select(member => Members.MembersOf.Name(member).Split('.')[^1]).Order(StringComparer.Ordinal)
            )
        );

    [Fact]
    public void The_build_is_known_by_every_assembly_that_takes_part()
    {
        var linting = typeof(ResultCache).Assembly;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Visit(linting);
        var known =
            (IEnumerable<string>)
                linting
                    .GetType("PaperLint.Linting.Caching.BuildIdentity", throwOnError: true)!
                    .GetProperty("Names", BindingFlags.Static | BindingFlags.Public)!
                    .GetValue(null)!;
        // What people have decided, and what was known before, is applied to a result and is no part of it.
        Assert.Equal(
            seen.Except(["PaperLint.Deciding", "PaperLint.Baselines"]).Order(StringComparer.Ordinal),
            known.Order(StringComparer.Ordinal)
        );

        void Visit(Assembly room)
        {
            if (!room.GetName().Name!.StartsWith("PaperLint.", StringComparison.Ordinal) || !seen.Add(room.GetName().Name!))
                return;
            foreach (
                var used in room.GetReferencedAssemblies().Where(name => name.Name!.StartsWith("PaperLint.", StringComparison.Ordinal))
            )
                Visit(Assembly.Load(used));
        }
    }

    private static LintOptions OptionsFor(DocumentSettings settings) => FixingFolder.Options with { SettingsOf = _ => settings };

    private static DocumentSettings Copied(DocumentSettings settings) =>
        new()
        {
            Book = settings.Book,
            RuleSets = settings.RuleSets,
            Settings = settings.Settings with { },
            Overrides = settings.Overrides,
            NamesFile = settings.NamesFile,
            Profile = settings.Profile,
        };
}
