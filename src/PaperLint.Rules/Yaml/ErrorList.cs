using PaperLint.Findings;

namespace PaperLint.Rules.Yaml;

/// <summary>Collects errors in several files, so that all of them are reported at once.</summary>
internal sealed class ErrorList
{
    private readonly List<InputError> _errors = [];

    public bool IsEmpty => _errors.Count == 0;

    public void Add(InputError error) => _errors.Add(error);

    public void AddRange(IEnumerable<InputError> errors) => _errors.AddRange(errors);

    /// <summary>All errors, ordered by file and position.</summary>
    public InputException ToException() =>
        new([.. _errors.OrderBy(error => error.Path, StringComparer.Ordinal).ThenBy(error => error.Position).Distinct()]);

    /// <exception cref="InputException">There is an error.</exception>
    public void ThrowIfAny()
    {
        if (!IsEmpty)
            throw ToException();
    }
}
