using System.Collections.Immutable;

namespace PaperLint.Findings;

/// <summary>Input that cannot be used, with everything that is wrong with it.</summary>
public sealed class InputException : Exception
{
    public InputException(InputError error)
        : this([error]) { }

    public InputException(ImmutableArray<InputError> errors, Exception? inner = null)
        : base(string.Join(Environment.NewLine, errors), inner) => Errors = errors;

    /// <summary>At least one, in the order of the input.</summary>
    public ImmutableArray<InputError> Errors { get; }

    /// <summary>Where there are records, but none with a title or an abstract: the names of the fields that are there.</summary>
    public ImmutableArray<string> FieldNames { get; init; } = [];
}
