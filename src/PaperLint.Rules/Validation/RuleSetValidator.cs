using FluentValidation;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Validates one rule set file without regard to other files.</summary>
internal sealed class RuleSetValidator : AbstractValidator<RuleSetDefinition>
{
    public RuleSetValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(set => set.Name)
            .Required("name", "Write the file name without its extension.")
            .Check(Form.Kebab)
            .Check((set, name) => FileName.Check(set.File, name));
        RuleFor(set => set.Title).Required("title", "Say in one sentence what the set is for.").Check(Form.Sentence);
        RuleFor(set => set.Profile).Check(Words.Profiles.Check);
        RuleForEach(set => set.Rules).Cascade(CascadeMode.Continue).SetValidator(new SettingValidator());
        RuleFor(set => set)
            .Custom(
                (set, context) =>
                {
                    if (set.Extends is { } extends)
                        set.File.ReportDuplicates(extends.Value);
                    if (!set.Has("extends") && !set.Has("rules"))
                        context.Fail(set.Position, new Mistake("The rule set chooses no rules.", "Add 'rules', 'extends' or both."));
                }
            );
    }
}
