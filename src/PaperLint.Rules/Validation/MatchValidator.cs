using FluentValidation;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;

namespace PaperLint.Rules.Validation;

/// <summary>Validates a <c>match</c>.</summary>
internal sealed class MatchValidator : AbstractValidator<MatchDefinition>
{
    public MatchValidator()
    {
        RuleLevelCascadeMode = CascadeMode.Stop;
        RuleFor(match => match).Custom(CheckKind);
        RuleFor(match => match.Pattern).Check(Expressions.CheckFinding);
        RuleFor(match => match.Candidate).Check(Expressions.CheckFinding);
        RuleFor(match => match.Ending).Check(Form.NotBlank).Check(Expressions.Check);
        RuleFor(match => match.Requires)
            .CheckEach(literal =>
                literal.Length == 0
                    ? new Mistake("Every text contains empty text.", "Write what a text must contain, or remove 'requires'.")
                    : null
            );
        RuleForEach(match => match.Unless!.Value)
            .Cascade(CascadeMode.Continue)
            .SetValidator(new ContextValidator())
            .When(match => match.Unless is not null);
        RuleFor(match => match).Custom(CheckSubstitution);
        When(match => match.Repetition is not null, () => RuleFor(match => match.Repetition!.Except).CheckEach(IsLowerCase));
        RuleFor(match => match.Length).Custom(CheckLength);
        RuleFor(match => match.Required)
            .Check(required =>
                required ? null : new Mistake("'required: false' looks for nothing.", "Write true, or choose another kind of match.")
            );
        RuleFor(match => match.Analyzer).Check(Form.AnalyzerName);
        RuleFor(match => match.AnalyzerKind).Check(Form.Kebab);
        RuleFor(match => match.Options)
            .Custom(
                (options, context) =>
                {
                    foreach (var (name, _) in options?.Pairs ?? [])
                    {
                        if (Form.Kebab(name.Value) is { } mistake)
                            context.Fail(name.Position, mistake);
                    }
                }
            );
    }

    private static void CheckKind(MatchDefinition match, ValidationContext<MatchDefinition> context)
    {
        var all = string.Join(", ", MatchKind.All.Select(kind => kind.Key));
        if (match.Kinds.IsEmpty)
        {
            context.Fail(match.Position, new Mistake("The match does not say what to look for.", $"Use one of {all}."));
            return;
        }

        var first = match.Kinds[0];
        foreach (var other in match.Kinds.Skip(1))
            context.Fail(
                match.PositionOf(other.Key),
                new Mistake(
                    $"{Quoted.Of(other.Key)} cannot be used with {Quoted.Of(first.Key)}: a match has one kind.",
                    "Split it into two rules."
                )
            );
        foreach (var key in MatchKind.Keys.Except(MatchKind.All.Select(kind => kind.Key)))
        {
            if (match.Has(key) && !match.Kinds.Any(kind => kind.Companions.Contains(key)))
                context.Fail(
                    match.PositionOf(key),
                    new Mistake(
                        $"{Quoted.Of(key)} cannot be used with {Quoted.Of(first.Key)}.",
                        $"It belongs to {GoesWith(key)}: remove it."
                    )
                );
        }
    }

    private static string GoesWith(string key) =>
        string.Join(" and ", MatchKind.All.Where(kind => kind.Companions.Contains(key)).Select(kind => Quoted.Of(kind.Key)));

    private static void CheckSubstitution(MatchDefinition match, ValidationContext<MatchDefinition> context)
    {
        if (match.Substitution is not { } substitution)
            return;
        if (substitution.Pairs.IsEmpty)
            context.Fail(substitution.Position, new Mistake("The substitution is empty.", "Write 'wrong: right' lines."));
        var seen = new HashSet<string>(match.IgnoreCase is { Value: true } ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var (from, to) in substitution.Pairs)
        {
            if (from.Value.Length == 0)
                context.Fail(from.Position, new Mistake("Empty text cannot be replaced.", "Write the text to find before the colon."));
            else if (from.Value == to.Value)
                context.Fail(
                    to.Position,
                    new Mistake($"{Quoted.Of(from.Value)} is replaced by itself.", "Write the replacement after the colon.")
                );
            else if (!seen.Add(from.Value))
                context.Fail(
                    from.Position,
                    new Mistake(
                        $"{Quoted.Of(from.Value)} differs from another entry only in letter case, which 'ignore-case' ignores.",
                        "Keep one of them."
                    )
                );
        }
    }

    private static Mistake? IsLowerCase(string word) =>
        !word.Any(char.IsUpper)
            ? null
            : new Mistake(
                $"The exception {Quoted.Of(word)} is not in lower case.",
                $"Write {Quoted.Of(word.ToLowerInvariant())}, which covers every spelling."
            );

    private static void CheckLength(LengthDefinition? length, ValidationContext<MatchDefinition> context)
    {
        if (length is null)
            return;
        if (!length.Has("least") && !length.Has("most"))
            context.Fail(length.Position, new Mistake("The length has no bound.", "Write 'least', 'most' or both, in characters."));
        if (length is { Least: { } least, Most: { } most } && least.Value > most.Value)
            context.Fail(
                most.Position,
                new Mistake($"No text has at least {least.Value} and at most {most.Value} characters.", "Swap the two.")
            );
        if (length.Least is { Value: 0 } zero)
            context.Fail(zero.Position, new Mistake("Every text has at least 0 characters.", "Write a larger number, or remove 'least'."));
    }
}
