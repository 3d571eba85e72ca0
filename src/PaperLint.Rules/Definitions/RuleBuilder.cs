using System.Collections.Immutable;
using PaperLint.Findings;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>Builds a rule from a validated definition.</summary>
internal static class RuleBuilder
{
    public static Rule Build(RuleDefinition rule)
    {
        var severity = Words.Severities[rule.Severity!.Value];
        var info = new RuleInfo
        {
            Id = rule.Id!.Value,
            Name = rule.Name!.Value,
            Family = RuleFamily.Of(rule.Id.Value),
            Summary = rule.Summary!.Value,
            Message = MessageTemplate.Parse(rule.Message!.Value),
            DefaultSeverity = severity,
            Severity = severity,
            Precision = rule.Precision is { } precision ? Words.Precisions[precision.Value] : RuleDefaults.Precision,
            Status = rule.Status is { } status ? Words.Statuses[status.Value] : RuleDefaults.Status,
            Since = rule.Since?.Value ?? "",
            ReplacedBy = rule.ReplacedBy?.Value,
            Why = rule.Why!.Value,
            WhatToDo = rule.WhatToDo!.Value,
            FixTitle = rule.Fix?.Title!.Value,
            FixSafety = rule.Fix is { } fix ? Words.Safeties[fix.Safety!.Value] : FixSafety.None,
            IsSourceFact = rule.Fact is not null,
            Fields = [.. Texts(rule.Fields).Select(role => Words.Roles[role])],
            Tags = Texts(rule.Tags),
            Examples = [.. rule.Examples!.Value.Select(Build)],
        };
        var options = rule.Match!.Options is { } pairs ? new RuleOptions(pairs.ToDictionary()) : RuleOptions.None;
        return new Rule(info, Build(rule.Match, rule.Fix), options);
    }

    private static RuleExample Build(ExampleDefinition example) =>
        new(
            example.Text!.Value,
            example.Fixed?.Value,
            example.Field?.Value ?? RuleDefaults.ExampleField,
            example.Profile?.Value,
            example.Note?.Value
        );

    private static RuleMatcher Build(MatchDefinition match, FixDefinition? fix) =>
        match.Kind!.Key switch
        {
            "pattern" => new PatternMatcher(
                match.Pattern!.Value,
                match.IgnoreCase is { Value: true },
                new TextFilter(Texts(match.Requires), match.Candidate?.Value),
                fix?.Replace!.Value,
                Contexts(match)
            ),
            "substitution" => new SubstitutionMatcher(
                match.Substitution!.ToDictionary(),
                match.IgnoreCase is { Value: true },
                match.WholeWords?.Value ?? RuleDefaults.WholeWords
            ),
            "repetition" => new RepetitionMatcher(
                Texts(match.Repetition!.Except),
                match.Repetition.Shortest?.Value ?? RuleDefaults.ShortestRepetition
            ),
            "length" => new LengthMatcher(match.Length!.Least?.Value, match.Length.Most?.Value),
            "required" => new RequiredMatcher(),
            "ending" => new EndingMatcher(match.Ending!.Value, Contexts(match)),
            "analyzer" => new AnalyzerMatcher(match.Analyzer!.Value, match.AnalyzerKind?.Value),
            var key => throw new InvalidOperationException($"Nobody builds a match of the kind '{key}'."),
        };

    private static ImmutableArray<MatchContext> Contexts(MatchDefinition match) =>
        match.Unless is { } unless
            ? [.. unless.Value.Select(context => new MatchContext(context.Before?.Value, context.Inside?.Value, context.After?.Value))]
            : [];

    private static ImmutableArray<string> Texts(Located<ImmutableArray<Located<string>>>? list) =>
        list is null ? [] : [.. list.Value.Select(text => text.Value)];
}
