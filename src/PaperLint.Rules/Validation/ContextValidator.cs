using FluentValidation;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Validates one of the contexts under <c>unless</c>.</summary>
internal sealed class ContextValidator : AbstractValidator<ContextDefinition>
{
    public ContextValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(context => context)
            .Custom(
                (definition, context) =>
                {
                    if (!ContextDefinition.Keys.Any(definition.Has))
                        context.Fail(
                            definition.Position,
                            new Mistake("The context is empty, so it would excuse everything.", "Write 'before', 'inside' or 'after'.")
                        );
                }
            );
        RuleFor(context => context.Before).Check(Form.NotBlank).Check(Expressions.Check);
        RuleFor(context => context.Inside).Check(Form.NotBlank).Check(Expressions.Check);
        RuleFor(context => context.After).Check(Form.NotBlank).Check(Expressions.Check);
    }
}
