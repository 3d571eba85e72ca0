using System.Collections.Immutable;
using FluentValidation;
using PaperLint.Findings;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Validates one rule file without regard to other files.</summary>
internal sealed class RuleValidator : AbstractValidator<RuleDefinition>
{
    /// <param name="folder">The family folder that contains the file, for a built-in rule; null for a user's rule.</param>
    public RuleValidator(string? folder)
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        CheckPage(folder);
        CheckStatus();
        CheckLists();
        RuleFor(rule => rule.Match).Required("match", "Say what the rule looks for, for example with 'pattern'.");
        RuleFor(rule => rule.Match!).SetValidator(new MatchValidator()).When(rule => rule.Match is not null);
        RuleFor(rule => rule.Fix!).SetValidator(rule => new FixValidator(rule)).When(rule => rule.Fix is not null);
        RuleFor(rule => rule.Examples)
            .Required("examples", "Add at least one text in which the rule finds something, marked [|like this|].");
        RuleFor(rule => rule.Examples).Check(IsAnyMarked);
        RuleForEach(rule => rule.Examples!.Value)
            .Cascade(CascadeMode.Continue)
            .SetValidator(rule => new ExampleValidator(rule))
            .When(rule => rule.Examples is not null);
    }

    private void CheckPage(string? folder)
    {
        RuleFor(rule => rule.Id)
            .Required("id", "Write letters and four digits, such as 'LTX0002'.")
            .Check(id => folder is null ? RuleIds.CheckCustom(id) : RuleIds.CheckBuiltIn(id, folder));
        RuleFor(rule => rule.Name)
            .Required("name", "Write the file name without its extension.")
            .Check(Form.Kebab)
            .Check((rule, name) => FileName.Check(rule.File, name));
        RuleFor(rule => rule.Summary).Required("summary", "Say in one sentence what is wrong.").Check(Form.Sentence);
        RuleFor(rule => rule.Message)
            .Required("message", "Write a sentence such as \"'{match}' is a leftover TeX escape.\"")
            .Check(Messages.Check);
        RuleFor(rule => rule.Severity).Required("severity", "Write error, warning or info.").Check(Words.Severities.Check);
        RuleFor(rule => rule.Why).Required("why", "Say why it matters, in Markdown.").Check(Form.NotBlank);
        RuleFor(rule => rule.WhatToDo).Required("what-to-do", "Say what to do about a finding, in Markdown.").Check(Form.NotBlank);
        RuleFor(rule => rule.Precision).Check(Words.Precisions.Check);
        RuleFor(rule => rule.Since).Check(Form.Version);
        if (folder is null)
            return;
        RuleFor(rule => rule.Precision).Required("precision", "Write low, medium, high or very-high.");
        RuleFor(rule => rule.Status).Required("status", "A new rule is 'preview'.");
        RuleFor(rule => rule.Since).Required("since", "Write the first version with this rule, such as 0.1.0.");
    }

    private void CheckStatus()
    {
        RuleFor(rule => rule.Status)
            .Check(Words.Statuses.Check)
            .Check(
                (rule, status) =>
                    IsDeprecated(status) && !rule.Has("replaced-by")
                        ? new Mistake("A deprecated rule must say which rule replaces it.", "Add 'replaced-by: ID'.")
                        : null
            );
        RuleFor(rule => rule.ReplacedBy)
            .Check(
                (rule, _) =>
                    rule.Status is { } status
                        ? !IsDeprecated(status.Value) && Words.Statuses.Contains(status.Value)
                            ? OnlyDeprecated
                            : null
                        : rule.Has("status")
                            ? null
                            : OnlyDeprecated
            );
        RuleFor(rule => rule.Fact).Check(Words.Facts.Check);
    }

    private void CheckLists()
    {
        RuleFor(rule => rule.Fields).CheckEach(Words.Roles.Check);
        RuleFor(rule => rule.Fields).Check((rule, fields) => fields.IsEmpty ? NoField(rule) : null);
        RuleFor(rule => rule)
            .Custom(
                (rule, context) =>
                {
                    if (!rule.Has("fields") && NoField(rule) is { } mistake)
                        context.Fail(rule.Position, mistake);
                    foreach (var list in new[] { rule.Fields, rule.Tags }.OfType<Located<ImmutableArray<Located<string>>>>())
                        rule.File.ReportDuplicates(list.Value);
                }
            );
        RuleFor(rule => rule.Tags).CheckEach(Form.Kebab);
    }

    private static Mistake OnlyDeprecated { get; } =
        new("Only a deprecated rule has a successor.", "Write 'status: deprecated', or remove 'replaced-by'.");

    private static bool IsDeprecated(string status) => Words.Statuses.Contains(status) && Words.Statuses[status] == RuleStatus.Deprecated;

    private static Mistake? NoField(RuleDefinition rule) =>
        rule.Match?.Kind is { IsDeclarative: true } kind
            ? new Mistake($"A rule with {Quoted.Of(kind.Key)} must name at least one field.", "Add 'fields: [abstract]'.")
            : null;

    private static Mistake? IsAnyMarked(ImmutableArray<ExampleDefinition> examples) =>
        examples.Any(example => example.Text is null || example.Text.Value.Contains(RuleExample.Open, StringComparison.Ordinal))
            ? null
            : new Mistake("No example shows a finding.", "Mark at least one span [|like this|].");
}
