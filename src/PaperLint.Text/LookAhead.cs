namespace PaperLint.Text;

/// <summary>Goes through a sequence and shows what comes next, of which only that one is held.</summary>
/// <example>
/// <code>
/// using var pending = new LookAhead&lt;RawEdit&gt;(edits);
/// while (pending.Next is { } edit &amp;&amp; edit.Span.Start &lt; end)
///     Make(pending.Take());
/// </code>
/// </example>
public sealed class LookAhead<T> : IDisposable
    where T : class
{
    private readonly IEnumerator<T> _rest;

    public LookAhead(IEnumerable<T> sequence)
    {
        _rest = sequence.GetEnumerator();
        MoveOn();
    }

    /// <summary>Null where there is no more.</summary>
    public T? Next { get; private set; }

    /// <exception cref="InvalidOperationException">There is no more.</exception>
    public T Take()
    {
        var taken = Next ?? throw new InvalidOperationException("There is no more to take.");
        MoveOn();
        return taken;
    }

    /// <summary>Takes as many as fulfil the condition, one after the other.</summary>
    public IReadOnlyList<T> TakeWhile(Func<T, bool> condition)
    {
        var taken = new List<T>();
        while (Next is { } next && condition(next))
            taken.Add(Take());
        return taken;
    }

    public void Dispose() => _rest.Dispose();

    private void MoveOn() => Next = _rest.MoveNext() ? _rest.Current : null;
}
