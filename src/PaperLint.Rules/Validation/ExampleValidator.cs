using FluentValidation;
using PaperLint.Findings;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Validates an example without running it.</summary>
internal sealed class ExampleValidator : AbstractValidator<ExampleDefinition>
{
    public ExampleValidator(RuleDefinition rule)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(example => example.Text)
            .Required("text", "Write a text with each expected finding marked [|like this|].")
            .Check(Marks.Check)
            .Check((example, text) => CheckField(rule, example, text))
            .Check((example, text) => LacksFix(rule, example, text));
        RuleFor(example => example.Fixed).Check((example, fixedText) => CheckFixed(rule, example, fixedText));
        RuleFor(example => example.Field).Check(Words.Roles.Check);
        RuleFor(example => example.Profile).Check(Words.Profiles.Check);
        RuleFor(example => example.Note).Check(Form.NotBlank);
    }

    /// <summary>A rule reports findings in the fields that it examines; only 'required' reports them in another.</summary>
    private static Mistake? CheckField(RuleDefinition rule, ExampleDefinition example, string text)
    {
        if (
            !IsBad(text)
            || rule.Match?.Kind is not { IsDeclarative: true } kind
            || kind == MatchKind.Required
            || rule.Fields is not { Value.IsEmpty: false } fields
        )
            return null;
        var field = example.Field?.Value ?? RuleDefaults.ExampleField;
        return !Words.Roles.Contains(field) || fields.Value.Any(member => member.Value == field)
            ? null
            : new Mistake(
                $"The rule does not look at the field {Quoted.Of(field)}, so it finds nothing here.",
                $"Write 'field: {fields.Value[0].Value}' in the example."
            );
    }

    private static Mistake? LacksFix(RuleDefinition rule, ExampleDefinition example, string text) =>
        IsBad(text) && rule.Fix is not null && rule.Match?.Kind is { CanFix: true } && !example.Has("fixed")
            ? new Mistake("The example does not show the fixed text.", "Add 'fixed'.")
            : null;

    private static Mistake? CheckFixed(RuleDefinition rule, ExampleDefinition example, string fixedText)
    {
        if (!rule.Has("fix"))
            return new Mistake("The rule has no fix, so there is no fixed text.", "Remove 'fixed', or add 'fix' to the rule.");
        if (example.Text is not { } text)
            return null;
        if (!IsBad(text.Value))
            return new Mistake(
                "The rule must find nothing here, so there is nothing to fix.",
                "Remove 'fixed', or mark what is found [|like this|]."
            );
        return new RuleExample(text.Value, null, "", null, null).Text == fixedText
            ? new Mistake("The fixed text is the same as the text.", "Write the text as the fix leaves it.")
            : null;
    }

    private static bool IsBad(string text) => text.Contains(RuleExample.Open, StringComparison.Ordinal);
}
