using FluentValidation;
using PaperLint.Rules.Definitions;

namespace PaperLint.Rules.Validation;

/// <summary>Validates one suppression of a configuration without knowing which rules exist.</summary>
internal sealed class SuppressionValidator : AbstractValidator<SuppressionDefinition>
{
    public SuppressionValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(suppression => suppression.Rule).Required("rule", "Name one rule by its id, such as 'rule: LTX0002'.");
        RuleFor(suppression => suppression.Record)
            .Required("record", "Write the key of the record, such as 'record: 2403.12345'; * matches any text.");
        RuleFor(suppression => suppression.Record).Check(Form.NotBlank);
        RuleFor(suppression => suppression.Field).Check(Form.NotBlank);
        RuleFor(suppression => suppression.Reason).Required("reason", "Say why, for whoever reads this later.");
        RuleFor(suppression => suppression.Reason).Check(Form.NotBlank);
        RuleFor(suppression => suppression.Expires).Check(Form.Day);
    }
}
