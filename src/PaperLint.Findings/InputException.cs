using System.Collections.Immutable;

namespace PaperLint.Findings;

/// <summary>Thrown when input cannot be used; lists everything that is wrong with it.</summary>
public sealed class InputException : Exception
{
    public InputException(InputError error)
        : this([error]) { }

    public InputException(ImmutableArray<InputError> errors, Exception? inner = null)
        : base(string.Join(Environment.NewLine, errors), inner) => Errors = errors;

    /// <summary>At least one, in input order.</summary>
    public ImmutableArray<InputError> Errors { get; }

    /// <summary>If there are records, but none with a title or an abstract: the names of their fields.</summary>
    public ImmutableArray<string> FieldNames { get; init; } = [];
}
