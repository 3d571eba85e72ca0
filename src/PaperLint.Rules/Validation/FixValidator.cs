using FluentValidation;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Validates the <c>fix</c> of a rule.</summary>
internal sealed class FixValidator : AbstractValidator<FixDefinition>
{
    public FixValidator(RuleDefinition rule)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(fix => fix.Title).Required("title", "Say what the fix does, such as 'Remove the backslash'.").Check(Form.Imperative);
        RuleFor(fix => fix.Safety).Required("safety", "Write safe or unsafe.").Check(Words.Safeties.Check);
        RuleFor(fix => fix)
            .Custom(
                (fix, context) =>
                {
                    if (rule.Match?.Kind is { } kind)
                        CheckKind(fix, kind, context);
                }
            );
        RuleFor(fix => fix.Replace)
            .Check(replacement =>
                rule.Match is { Kind: var kind, Pattern: { } pattern }
                && kind == MatchKind.Pattern
                && Expressions.TryCompile(pattern.Value, out var expression, out _)
                    ? ReplacementCheck.Check(replacement, expression)
                    : null
            );
    }

    private static void CheckKind(FixDefinition fix, MatchKind kind, ValidationContext<FixDefinition> context)
    {
        if (kind.IsDeclarative && !kind.CanFix)
        {
            context.Fail(fix.Position, new Mistake($"A rule with {Quoted.Of(kind.Key)} cannot have a fix.", "Remove 'fix'."));
            return;
        }

        if (kind == MatchKind.Pattern && !fix.Has("replace"))
            context.Fail(fix.Position, new Mistake("The key 'replace' is missing.", "Give the replacement for the match; '' removes it."));
        if (kind != MatchKind.Pattern && fix.Has("replace"))
            context.Fail(
                fix.PositionOf("replace"),
                new Mistake($"'replace' cannot be used with {Quoted.Of(kind.Key)}.", "It belongs to 'pattern': remove it.")
            );
    }
}
