using FluentValidation;
using PaperLint.Rules.Definitions;

namespace PaperLint.Rules.Validation;

/// <summary>Validates a setting for a rule without knowing the rule.</summary>
internal sealed class SettingValidator : AbstractValidator<SettingDefinition>
{
    public SettingValidator()
    {
        RuleFor(setting => setting.Severity).Check(Words.Settings.Check);
        RuleFor(setting => setting.Fix).Check(Words.Ceilings.Check);
    }
}
