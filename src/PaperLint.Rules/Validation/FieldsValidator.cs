using FluentValidation;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Validates the <c>fields</c> of a configuration.</summary>
internal sealed class FieldsValidator : AbstractValidator<FieldsDefinition>
{
    public FieldsValidator()
    {
        RuleFor(fields => fields.Names)
            .Custom(
                (names, context) =>
                {
                    foreach (var (_, name) in names)
                    {
                        if (Form.NotBlank(name.Value) is { } mistake)
                            context.Fail(name.Position, mistake);
                    }

                    context.InstanceToValidate.File.ReportDuplicates(names.Select(field => field.Name));
                }
            );
    }
}
