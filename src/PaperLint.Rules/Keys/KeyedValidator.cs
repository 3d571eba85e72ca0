using System.Collections.Immutable;
using FluentValidation;

namespace PaperLint.Rules.Keys;

/// <summary>What must hold of what is said under some keys, before it is known which rules there are.</summary>
internal sealed class KeyedValidator : AbstractValidator<KeyedDefinition>
{
    public KeyedValidator(ImmutableArray<ConfigurationKey> keys)
    {
        foreach (var key in keys)
            key.AddRules(this);
    }
}
