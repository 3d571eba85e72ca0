using System.Collections.Immutable;
using FluentValidation;

namespace PaperLint.Rules.Keys;

/// <summary>Validates the values under some keys without knowing which rules exist.</summary>
internal sealed class KeyedValidator : AbstractValidator<KeyedDefinition>
{
    public KeyedValidator(ImmutableArray<ConfigurationKey> keys)
    {
        foreach (var key in keys)
            key.AddRules(this);
    }
}
