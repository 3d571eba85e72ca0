using System.Collections.Immutable;
using PaperLint.Expressions;
using PaperLint.Findings;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Definitions;

/// <summary>Builds a rule from a validated definition.</summary>
internal static class RuleBuilder
{
    /// <param name="builtIn">Whether the rule is one of ours; the expressions of others run on .NET's engine.</param>
    public static Rule Build(RuleDefinition rule, bool builtIn)
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
        return new Rule(info, Build(rule.Match, rule.Fix, builtIn), options);
    }

    private static RuleExample Build(ExampleDefinition example) =>
        new(
            example.Text!.Value,
            example.Fixed?.Value,
            example.Field?.Value ?? RuleDefaults.ExampleField,
            example.Profile?.Value,
            example.Note?.Value
        );

    private static RuleMatcher Build(MatchDefinition match, FixDefinition? fix, bool builtIn)
    {
        var ignoreCase = match.IgnoreCase is { Value: true };
        LinearExpression Express(string pattern) =>
            builtIn ? LinearExpression.Of(pattern, ignoreCase) : LinearExpression.OfUser(pattern, ignoreCase);

        PatternMatcher Pattern() =>
            new(
                Express(match.Pattern!.Value),
                new TextFilter(Texts(match.Requires), match.Candidate is { } candidate ? Express(candidate.Value) : null),
                fix?.Replace!.Value,
                Contexts(match, Express)
            );

        return match.Kind!.Key switch
        {
            "pattern" when builtIn => Pattern().WithClue(),
            "pattern" => Pattern(),
            "substitution" => new SubstitutionMatcher(
                match.Substitution!.ToDictionary(),
                ignoreCase,
                match.WholeWords?.Value ?? RuleDefaults.WholeWords
            ),
            "repetition" => new RepetitionMatcher(
                Texts(match.Repetition!.Except),
                match.Repetition.Shortest?.Value ?? RuleDefaults.ShortestRepetition
            ),
            "length" => new LengthMatcher(match.Length!.Least?.Value, match.Length.Most?.Value),
            "required" => new RequiredMatcher(),
            "ending" => EndingMatcher.Of(match.Ending!.Value, Contexts(match, Express), Express),
            "analyzer" => new AnalyzerMatcher(match.Analyzer!.Value, match.AnalyzerKind?.Value),
            var key => throw new InvalidOperationException($"Nobody builds a match of the kind '{key}'."),
        };
    }

    private static ImmutableArray<MatchContext> Contexts(MatchDefinition match, Func<string, LinearExpression> express) =>
        match.Unless is { } unless
            ? [.. unless.Value.Select(one => MatchContext.Of(one.Before?.Value, one.Inside?.Value, one.After?.Value, express))]
            : [];

    private static ImmutableArray<string> Texts(Located<ImmutableArray<Located<string>>>? list) =>
        list is null ? [] : [.. list.Value.Select(text => text.Value)];
}
