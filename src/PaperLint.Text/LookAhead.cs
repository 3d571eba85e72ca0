namespace PaperLint.Text;

/// <summary>Iterates over a sequence and shows the next item before it is taken. Holds only that one item.</summary>
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

    /// <summary>Null at the end.</summary>
    public T? Next { get; private set; }

    /// <exception cref="InvalidOperationException">The sequence has ended.</exception>
    public T Take()
    {
        var taken = Next ?? throw new InvalidOperationException("There is no more to take.");
        MoveOn();
        return taken;
    }

    /// <summary>Takes items as long as they fulfil the condition.</summary>
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
