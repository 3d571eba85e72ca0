using System.Collections.Immutable;

namespace PaperLint.Findings;

/// <summary>Input that cannot be used, with everything that is wrong with it.</summary>
public sealed class InputException : Exception
{
    public InputException(InputError error)
        : this([error])
    {
    }

    public InputException(ImmutableArray<InputError> errors, Exception? inner = null)
        : base(string.Join(Environment.NewLine, errors), inner) => Errors = errors;

    /// <summary>At least one, in the order of the input.</summary>
    public ImmutableArray<InputError> Errors { get; }
}
