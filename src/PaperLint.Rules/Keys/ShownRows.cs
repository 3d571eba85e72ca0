using PaperLint.Rules.Definitions;

namespace PaperLint.Rules.Keys;

/// <summary>How <c>paperlint config</c> shows values that have names of their own: one line each.</summary>
internal static class ShownRows
{
    public static IEnumerable<ShownSetting> OfRules(Configuration held)
    {
        foreach (var (id, setting) in held.Settings.Rules)
        {
            // The user's own rules are enabled without being mentioned in a configuration.
            if (held.OriginOf($"rules.{id}") is var origin && origin != ShownSetting.Default)
                yield return new ShownSetting($"rules.{id}", Value(setting), origin);
        }
    }

    public static IEnumerable<ShownSetting> OfFields(Configuration held) =>
        held.Settings.Fields.Select(field => new ShownSetting(
            $"fields.{Words.Roles.WordFor(field.Value)}",
            field.Key,
            held.OriginOf($"fields.{field.Key}")
        ));

    /// <summary>Shows only overrides with conditions. Those for whole files are merged into the other settings.</summary>
    public static IEnumerable<ShownSetting> OfOverrides(Configuration held) =>
        held
            .Overrides.Where(member => !member.Where.IsEmpty)
            .Select(member => new ShownSetting("overrides", $"where {string.Join(" and ", member.Where.Select(Value))}", member.Origin));

    public static IEnumerable<ShownSetting> OfSuppressions(Configuration held) =>
        held.Suppressions.Select(suppression => new ShownSetting("suppressions", Value(suppression), suppression.Place));

    public static IEnumerable<ShownSetting> OfBudgets(Configuration held) =>
        held.Budgets.Select(budget => new ShownSetting($"budget.{budget.Of}", Value(budget), budget.Place));

    private static string Value(RuleSetting setting)
    {
        var parts = new List<string>();
        if (setting.Severity is { } severity)
            parts.Add(Words.Settings.WordFor(severity));
        if (setting.FixSafety is { } safety)
            parts.Add($"fix {Words.Ceilings.WordFor(safety)}");
        parts.AddRange(setting.Options?.Select(option => $"{option.Key} {option.Value}") ?? []);
        return parts.Count == 0 ? "on" : string.Join(", ", parts);
    }

    private static string Value(FieldCondition condition) => $"{condition.Field} is {string.Join(" or ", condition.Values)}";

    private static string Value(Suppression suppression)
    {
        var scope = suppression.Scope;
        var field = scope.Field is { } named ? $", {named}" : "";
        var expiry = suppression.Expires is { } day ? $" (until {day:yyyy-MM-dd})" : "";
        return $"{scope.RuleId} in {scope.Record}{field}: {suppression.Reason}{expiry}";
    }

    private static string Value(Budget budget) => budget.Percent is { } percent ? $"{percent:0.###}%" : BudgetDefinition.NoWorse;
}
