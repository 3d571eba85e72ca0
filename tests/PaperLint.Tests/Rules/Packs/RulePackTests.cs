using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PaperLint.Expressions;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Rules.Packs;
using PaperLint.Rules.Reading;
using PaperLint.Tests.Members;
using PaperLint.Tests.Text;
using PaperLint.Text.Binary;
using PaperLint.Text.Pairs;

namespace PaperLint.Tests.Rules.Packs;

public sealed class RulePackTests
{
    [Fact]
    public void The_rules_of_files_come_back_from_a_pack_as_they_were()
    {
        var book = RuleFiles.ParseBook(SoundFiles.BuiltIn(), builtIn: true);

        Assert.Empty(Differences.Between(book, ReadBack(book)));
    }

    [Fact]
    public void Any_rule_comes_back_from_a_pack_as_it_was() => Check.One(Law.Tried(100), Prop.ForAll(Arb.From(Rules()), rule =>
            {
                var book = RuleBook.Empty with { Rules = RuleBook.Empty.Rules.Add(rule.Info.Id, rule) };
                Assert.Empty(Differences.Between(book, ReadBack(book)));
            }));

    [Fact]
    public void Any_rule_set_comes_back_from_a_pack_as_it_was() => Check.One(Law.Tried(100), Prop.ForAll(Arb.From(RuleSets()), set =>
            {
                var book = RuleBook.Empty.With(set);
                Assert.Empty(Differences.Between(book, ReadBack(book)));
            }));

    [Fact]
    public void The_same_book_gives_the_same_bytes() =>
        Assert.Equal(
            RulePack.Write(RuleFiles.ParseBook(SoundFiles.BuiltIn(), builtIn: true)),
            RulePack.Write(RuleFiles.ParseBook(SoundFiles.BuiltIn().Reverse(), builtIn: true))
        );

    [Fact]
    public void A_pack_that_is_cut_short_anywhere_is_refused()
    {
        var pack = RulePack.Write(RuleFiles.ParseBook(SoundFiles.BuiltIn(), builtIn: true));

        for (var length = 0; length < pack.Length; length++)
            Assert.Throws<InvalidDataException>(() => RulePack.Open(pack.AsMemory(0, length)));
    }

    [Fact]
    public void A_pack_in_which_any_bit_is_another_is_refused()
    {
        var pack = RulePack.Write(RuleFiles.ParseBook(SoundFiles.BuiltIn(), builtIn: true));

        for (var bit = 0; bit < 8 * pack.Length; bit++)
        {
            pack[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<InvalidDataException>(() => RulePack.Open(pack).ReadBook());
            pack[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    [Fact]
    public void What_is_no_pack_or_one_of_another_version_is_refused()
    {
        var other = RulePack.Write(RuleBook.Empty);
        other[4]++;

        Assert.Equal(
            "This is not a rule pack.",
            Assert.Throws<InvalidDataException>(() => RulePack.Open("id: LTX0002"u8.ToArray())).Message
        );
        Assert.Equal(
            "The rule pack has version 8; this program reads version 7.",
            Assert.Throws<InvalidDataException>(() => RulePack.Open(other)).Message
        );
    }

    [Fact]
    public void What_others_put_beside_the_book_does_not_disturb_it()
    {
        var book = RuleFiles.ParseBook(SoundFiles.BuiltIn(), builtIn: true);
        byte[] tables = [1, 2, 3, 250];

        var pack = RulePack.Open(RulePack.Write(book, new Section("automata", tables), new Section("of a later version", new byte[5_000])));

        Assert.Empty(Differences.Between(book, pack.ReadBook()));
        Assert.Equal(tables, pack.Find("automata")!.Value.ToArray());
        Assert.Null(pack.Find("missing"));
    }

    [Fact]
    public void Nobody_else_has_a_section_of_the_name_of_the_book() =>
        Assert.Throws<ArgumentException>(() => RulePack.Write(RuleBook.Empty, new Section("book", new byte[1])));

    private static RuleBook ReadBack(RuleBook book) => RulePack.Open(RulePack.Write(book)).ReadBook();

    private static Gen<string> Texts { get; } =
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => new string([.. text.Get.Where(c => !char.IsSurrogate(c))]));

    private static Gen<string?> Maybe { get; } = Gen.OneOf(Gen.Constant<string?>(null), Texts.Select(text => (string?)text));

    private static Gen<ImmutableArray<string>> Lists { get; } = Texts.ListOf().Select(texts => texts.ToImmutableArray());

    private static Gen<bool> Flags { get; } = ArbMap.Default.GeneratorFor<bool>();

    private static Gen<ImmutableSortedDictionary<string, string>> Pairs { get; } =
        Gen.Zip(Texts, Texts)
            .ListOf()
            .Select(pairs =>
                pairs
                    .DistinctBy(pair => pair.Item1)
                    .ToImmutableSortedDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal)
            );

    private static Gen<ImmutableArray<MatchContext>> Contexts { get; } =
        (from before in Maybe from inside in Maybe from after in Maybe select MatchContext.Of(before, inside, after, Sound))
            .ListOf()
            .Select(list => list.ToImmutableArray());

    private static Gen<int?> Numbers { get; } =
        Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(0, int.MaxValue).Select(number => (int?)number));

    private static Gen<RuleMatcher> Matchers() =>
        Gen.OneOf(
            from parts in Gen.Zip(Texts, Maybe)
            from requires in Lists
            from candidate in Maybe
            from unless in Contexts
            from ignoreCase in Flags
            select (RuleMatcher)
                new PatternMatcher(
                    LinearExpression.Of(Regex.Escape(parts.Item1), ignoreCase),
                    new TextFilter(
                        requires,
                        candidate is null ? null : Sound(candidate),
                        requires.IsEmpty
                            ? null
                            : Clue.Any([.. requires.Select(literal => literal.Length == 0 ? Clue.Never : Clue.Of(literal))])
                    ),
                    parts.Item2,
                    unless
                ),
            from map in Pairs
            from ignoreCase in Flags
            from wholeWords in Flags
            select (RuleMatcher)new SubstitutionMatcher(map, ignoreCase, wholeWords),
            Gen.Zip(Lists, Gen.Choose(0, 99)).Select(parts => (RuleMatcher)new RepetitionMatcher(parts.Item1, parts.Item2)),
            Gen.Zip(Numbers, Numbers).Select(parts => (RuleMatcher)new LengthMatcher(parts.Item1, parts.Item2)),
            Gen.Constant((RuleMatcher)new RequiredMatcher()),
            Gen.Zip(Texts, Contexts).Select(parts => (RuleMatcher)new EndingMatcher(Sound(parts.Item1), parts.Item2)),
            Gen.Zip(Texts, Maybe).Select(parts => (RuleMatcher)new AnalyzerMatcher(parts.Item1, parts.Item2))
        );

    private static Gen<RuleExample> Examples() =>
        from marked in Texts
        from repaired in Maybe
        from field in Texts
        from rest in Gen.Zip(Maybe, Maybe)
        select new RuleExample(marked, repaired, field, rest.Item1, rest.Item2);

    private static Gen<Rule> Rules() =>
        from texts in Texts.ArrayOf(6)
        from maybe in Gen.Zip(Maybe, Maybe)
        from severity in Gen.Elements(Enum.GetValues<Severity>()).Two()
        from precision in Gen.Elements(Enum.GetValues<Precision>())
        from status in Gen.Elements(Enum.GetValues<RuleStatus>())
        from safety in Gen.Elements(Enum.GetValues<FixSafety>())
        from fields in Gen.Elements(Enum.GetValues<FieldRole>()).ListOf()
        from tags in Lists
        from examples in Examples().ListOf()
        from isFact in Flags
        from matcher in Matchers()
        from options in Pairs
        select new Rule(
            new RuleInfo
            {
                Id = "LTX0002",
                Name = $"n{texts[0]}".Replace("-", "", StringComparison.Ordinal),
                Family = RuleFamily.Of("LTX0002"),
                Summary = texts[1],
                Message = MessageTemplate.Parse("'{match}' is not '{fix}'."),
                DefaultSeverity = severity.Item1,
                Severity = severity.Item2,
                Precision = precision,
                Status = status,
                Since = texts[2],
                ReplacedBy = maybe.Item1,
                Why = texts[3],
                WhatToDo = texts[4],
                FixTitle = maybe.Item2,
                FixSafety = safety,
                IsSourceFact = isFact,
                Fields = [.. fields],
                Tags = tags,
                Examples = [.. examples],
            },
            matcher,
            new RuleOptions(options)
        );

    private static Gen<RuleSet> RuleSets()
    {
        var settings =
            from severity in Gen.Elements<Severity?>(null, Severity.Off, Severity.Info, Severity.Warning, Severity.Error)
            from safety in Gen.Elements<FixSafety?>(null, FixSafety.None, FixSafety.Unsafe, FixSafety.Safe)
            from options in Gen.OneOf(
                Gen.Constant<ImmutableSortedDictionary<string, string>?>(null),
                Pairs.Select(pairs => (ImmutableSortedDictionary<string, string>?)pairs)
            )
            select new RuleSetting(severity, safety, options);
        return from name in Texts
            from title in Texts
            from profile in Maybe
            from extends in Lists
            from rules in Gen.Zip(Texts, settings).ListOf()
            select new RuleSet(
                name,
                title,
                profile,
                extends,
                rules
                    .DistinctBy(rule => rule.Item1)
                    .ToImmutableSortedDictionary(rule => rule.Item1, rule => rule.Item2, StringComparer.Ordinal)
            );
    }

    /// <summary>An expression for any text: a wrong one cannot be written.</summary>
    private static LinearExpression Sound(string text) => LinearExpression.Of(Regex.Escape(text));
}
