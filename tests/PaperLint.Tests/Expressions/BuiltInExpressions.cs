using System.Reflection;
using PaperLint.Analyzers.Catalog;
using PaperLint.Expressions;
using PaperLint.Formats.Catalog;
using PaperLint.Linting;
using PaperLint.Rules;

namespace PaperLint.Tests.Expressions;

/// <summary>All expressions that the program comes with: those of its rules, and those in the code of analyzers and formats.</summary>
internal static class BuiltInExpressions
{
    public static IReadOnlyList<LinearExpression> All { get; } =
    [
        .. BuiltInRules
            .Load()
            .Rules.Values.SelectMany(rule => In(rule.Matcher))
            .Concat(new[] { typeof(AnalyzerCatalog), typeof(FormatCatalog) }.SelectMany(type => In(type.Assembly)))
            .DistinctBy(expression => (expression.Pattern, expression.IgnoresCase)),
    ];

    private static IEnumerable<LinearExpression> In(RuleMatcher matcher) =>
        matcher switch
        {
            PatternMatcher { Filter.Candidate: { } candidate } pattern => [pattern.Pattern, candidate, .. pattern.Unless.SelectMany(In)],
            PatternMatcher pattern => [pattern.Pattern, .. pattern.Unless.SelectMany(In)],
            EndingMatcher ending => [ending.Pattern, .. ending.Unless.SelectMany(In)],
            _ => [],
        };

    private static IEnumerable<LinearExpression> In(MatchContext context) =>
        new[] { context.Before, context.Inside, context.After }.OfType<LinearExpression>();

    private static IEnumerable<LinearExpression> In(Assembly assembly) =>
        assembly
            .GetTypes()
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(field => field.FieldType.Assembly == assembly || field.FieldType == typeof(LinearExpression) || IsList(field.FieldType))
            .Select(field => field.GetValue(null))
            .OfType<object>()
            .SelectMany(value => value is IEnumerable<object> items ? items : [value])
            .SelectMany(Held);

    private static bool IsList(Type type) => type.IsArray || (type.IsGenericType && type.Namespace == "System.Collections.Immutable");

    /// <summary>The expression that a value is, or those in its fields.</summary>
    private static IEnumerable<LinearExpression> Held(object value) =>
        value is LinearExpression expression
            ? [expression]
            : value
                .GetType()
                .GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
                .Where(field => field.FieldType == typeof(LinearExpression))
                .Select(field => field.GetValue(value))
                .OfType<LinearExpression>();
}
