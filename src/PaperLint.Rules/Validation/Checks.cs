using System.Collections.Immutable;
using FluentValidation;
using FluentValidation.Results;
using PaperLint.Rules.Definitions;
using PaperLint.Rules.Yaml;
using PaperLint.Text;

namespace PaperLint.Rules.Validation;

/// <summary>
/// The words in which validators speak: each check yields a mistake or null, and a failure carries the mistake and its place.
/// Texts of the file never pass through FluentValidation's own message templates, in which braces mean something.
/// </summary>
internal static class Checks
{
    /// <summary>Reports a key that is not there at all; one with a value of the wrong shape was reported when it was read.</summary>
    public static IRuleBuilder<T, TProperty?> Required<T, TProperty>(this IRuleBuilder<T, TProperty?> rule, string key, string hint)
        where T : Definition
        where TProperty : class =>
        rule.Find(
            (definition, value) =>
                value is null && !definition.Has(key)
                    ? new Located<Mistake>(new Mistake($"The key {Quoted.Of(key)} is missing.", hint), definition.Position)
                    : null
        );

    /// <summary>Looks at a value, which may not be there; what is wrong with it has its own place.</summary>
    public static IRuleBuilder<T, TProperty> Find<T, TProperty>(
        this IRuleBuilder<T, TProperty> rule,
        Func<T, TProperty, Located<Mistake>?> look
    ) => rule.Must((definition, value) => look(definition, value) is null).WithState((definition, value) => look(definition, value)!);

    /// <summary>Looks at a value, if there is one, together with the definition it stands in.</summary>
    public static IRuleBuilder<T, Located<TValue>?> Check<T, TValue>(
        this IRuleBuilder<T, Located<TValue>?> rule,
        Func<T, TValue, Mistake?> look
    ) =>
        rule.Find(
            (definition, value) =>
                value is not null && look(definition, value.Value) is { } mistake ? new Located<Mistake>(mistake, value.Position) : null
        );

    /// <summary>Looks at a value, if there is one.</summary>
    public static IRuleBuilder<T, Located<TValue>?> Check<T, TValue>(
        this IRuleBuilder<T, Located<TValue>?> rule,
        Func<TValue, Mistake?> look
    ) => rule.Check((_, value) => look(value));

    /// <summary>Looks at each member of a list, if there is one.</summary>
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

    /// <summary>Reports every member of a list that stood before.</summary>
    public static IRuleBuilder<T, Located<ImmutableArray<Located<string>>>?> WithoutTwins<T>(
        this IRuleBuilder<T, Located<ImmutableArray<Located<string>>>?> rule
    )
        where T : Definition
    {
        rule.Custom((list, context) => context.InstanceToValidate.File.ReportTwins(list?.Value ?? []));
        return rule;
    }

    /// <summary>Has each member of a list looked at by itself: one mistaken member says nothing of the next.</summary>
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

    /// <summary>Says everything that is wrong with a definition.</summary>
    public static void Report<T>(this AbstractValidator<T> validator, T definition, YamlFile file)
    {
        foreach (var failure in validator.Validate(definition).Errors)
        {
            var (mistake, position) = (Located<Mistake>)failure.CustomState;
            file.Report(position, mistake);
        }
    }
}
