using FluentValidation;
using PaperLint.Findings;
using PaperLint.Records;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Validates one entry of <c>budget</c> without knowing which rules exist.</summary>
internal sealed class BudgetValidator : AbstractValidator<BudgetDefinition>
{
    public BudgetValidator()
    {
        RuleFor(budget => budget.Amount).Check((budget, text) => CheckAmount(budget, text));
    }

    /// <summary>Checks the subject of a budget.</summary>
    /// <param name="ruleIds">The ids of all available rules.</param>
    public static Mistake? CheckSubject(string of, IEnumerable<string> ruleIds)
    {
        List<string> subjects = [.. ruleIds, .. RuleFamily.All.Select(family => family.Prefix), .. Profile.Names];
        return subjects.Contains(of)
            ? null
            : new Mistake(
                $"{Quoted.Of(of)} is not a rule, family or profile.",
                NearestName.To(of, subjects) is { } near
                    ? $"Did you mean {Quoted.Of(near)}?"
                    : "Write the id of a rule (LTX0002), the prefix of a family (LTX), or a profile (huggingface)."
            );
    }

    private static Mistake? CheckAmount(BudgetDefinition budget, string text)
    {
        if (text == BudgetDefinition.NoWorse)
        {
            return Profile.Names.Contains(budget.Of.Value)
                ? new Mistake(
                    "A baseline does not distinguish profiles.",
                    "Give the profile a share such as '0.5%', or name a rule or family."
                )
                : null;
        }

        return BudgetDefinition.Percent(text) is null
            ? new Mistake(
                $"{Quoted.Of(text)} is not a budget.",
                $"Write a share of the records such as '0.5%', or '{BudgetDefinition.NoWorse}'."
            )
            : null;
    }
}
