namespace PaperLint.Analysis;

/// <summary>
/// What surveys learned about the whole dataset before records are analysed. Immutable, with at most one value of each type.
/// </summary>
public sealed class Evidence
{
    private readonly Dictionary<Type, object> _values = [];

    /// <summary>No evidence: the run has no survey.</summary>
    public static Evidence None { get; } = new([]);

    public Evidence(IEnumerable<object> values)
    {
        foreach (var value in values)
            _values.Add(value.GetType(), value);
    }

    /// <summary>The evidence of a type, or null if no survey gathered it.</summary>
    public T? Find<T>()
        where T : class => (T?)_values.GetValueOrDefault(typeof(T));
}
