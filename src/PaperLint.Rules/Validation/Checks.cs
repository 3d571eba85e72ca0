using System.Collections.Immutable;
using FluentValidation;
using FluentValidation.Results;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;
using PaperLint.Text;

namespace PaperLint.Rules.Validation;

/// <summary>
/// Building blocks of validators. Each check returns a mistake or null, and a failure carries the mistake and its position. Text from the
/// file never passes through FluentValidation's own message templates, in which braces have a meaning.
/// </summary>
internal static class Checks
{
    /// <summary>Reports a key that is missing. A key whose value has the wrong shape was reported when it was read.</summary>
    public static IRuleBuilder<T, TProperty?> Required<T, TProperty>(this IRuleBuilder<T, TProperty?> rule, string key, string hint)
        where T : Definition
        where TProperty : class =>
        rule.Find(
            (definition, value) =>
                value is null && !definition.Has(key)
                    ? new Located<Mistake>(new Mistake($"The key {Quoted.Of(key)} is missing.", hint), definition.Position)
                    : null
        );

    /// <summary>Checks a value, which may be missing. Each mistake has its own position.</summary>
    public static IRuleBuilder<T, TProperty> Find<T, TProperty>(
        this IRuleBuilder<T, TProperty> rule,
        Func<T, TProperty, Located<Mistake>?> look
    ) => rule.Must((definition, value) => look(definition, value) is null).WithState((definition, value) => look(definition, value)!);

    /// <summary>Checks a value, if there is one, together with the definition that contains it.</summary>
    public static IRuleBuilder<T, Located<TValue>?> Check<T, TValue>(
        this IRuleBuilder<T, Located<TValue>?> rule,
        Func<T, TValue, Mistake?> look
    ) =>
        rule.Find(
            (definition, value) =>
                value is not null && look(definition, value.Value) is { } mistake ? new Located<Mistake>(mistake, value.Position) : null
        );

    /// <summary>Checks a value, if there is one.</summary>
    public static IRuleBuilder<T, Located<TValue>?> Check<T, TValue>(
        this IRuleBuilder<T, Located<TValue>?> rule,
        Func<TValue, Mistake?> look
    ) => rule.Check((_, value) => look(value));

    /// <summary>Checks each member of a list, if there is one.</summary>
    public static IRuleBuilder<T, Located<ImmutableArray<Located<string>>>?> CheckEach<T>(
        this IRuleBuilder<T, Located<ImmutableArray<Located<string>>>?> rule,
        Func<string, Mistake?> look
    )
    {
        rule.Custom(
            (list, context) =>
            {
                foreach (var member in list?.Value ?? [])
                {
                    if (look(member.Value) is { } mistake)
                        context.Fail(member.Position, mistake);
                }
            }
        );
        return rule;
    }

    /// <summary>Reports each member of a list that occurred before.</summary>
    public static IRuleBuilder<T, Located<ImmutableArray<Located<string>>>?> WithoutDuplicates<T>(
        this IRuleBuilder<T, Located<ImmutableArray<Located<string>>>?> rule
    )
        where T : Definition
    {
        rule.Custom((list, context) => context.InstanceToValidate.File.ReportDuplicates(list?.Value ?? []));
        return rule;
    }

    /// <summary>Checks each member of a list separately, so that a mistake in one does not hide those in the next.</summary>
    public static IRuleBuilder<T, IReadOnlyList<TMember>?> Each<T, TMember>(
        this IRuleBuilder<T, IReadOnlyList<TMember>?> rule,
        IValidator<TMember> validator
    )
    {
        ((IRuleBuilder<T, IEnumerable<TMember>>)rule).ForEach(member => member.SetValidator(validator));
        return rule;
    }

    public static void Fail<T>(this ValidationContext<T> context, LinePosition position, Mistake mistake) =>
        context.AddFailure(
            new ValidationFailure(context.PropertyPath, mistake.Message) { CustomState = new Located<Mistake>(mistake, position) }
        );

    /// <summary>Reports all mistakes in a definition.</summary>
    public static void Report<T>(this AbstractValidator<T> validator, T definition, YamlFile file)
    {
        foreach (var failure in validator.Validate(definition).Errors)
        {
            var (mistake, position) = (Located<Mistake>)failure.CustomState;
            file.Report(position, mistake);
        }
    }
}
