using System.Collections.Concurrent;
using PaperLint.Analysis;
using PaperLint.Records;

namespace PaperLint.Linting;

/// <summary>Surveys of several kinds, with one set for each worker that is active at the same time.</summary>
/// <param name="makers">One factory for each kind; one that returns null has nothing to survey.</param>
public sealed class SurveyPool(IReadOnlyList<Func<Survey?>> makers)
{
    private readonly ConcurrentBag<List<Survey>> _idle = [];

    public void Observe(RecordGlance record)
    {
        using var surveys = Borrow();
        surveys.Observe(record);
    }

    /// <summary>Observes all records of a reader.</summary>
    /// <returns>True, as a result that nobody needs.</returns>
    public bool ObserveAll(RecordReader reader)
    {
        using var surveys = Borrow();
        while (makers.Count > 0 && reader.TryGlance(out var record))
            surveys.Observe(record);
        return true;
    }

    /// <summary>A set for one worker, which gives it back by disposing of the loan.</summary>
    public Loan Borrow() => new(this, _idle.TryTake(out var free) ? free : [.. makers.Select(make => make()).OfType<Survey>()]);

    /// <summary>A set of surveys that no other worker uses.</summary>
    public readonly struct Loan : IDisposable
    {
        private readonly SurveyPool _pool;
        private readonly List<Survey> _surveys;

        /// <summary>One survey of each kind.</summary>
        public IReadOnlyList<Survey> All => _surveys;

        internal Loan(SurveyPool pool, List<Survey> surveys) => (_pool, _surveys) = (pool, surveys);

        public void Observe(RecordGlance record)
        {
            foreach (var survey in _surveys)
                survey.Observe(record);
        }

        public void Dispose() => _pool._idle.Add(_surveys);
    }

    /// <summary>Takes over everything that another pool of the same kinds has observed.</summary>
    public void Take(SurveyPool other)
    {
        while (other._idle.TryTake(out var surveys))
            _idle.Add(surveys);
    }

    /// <summary>Takes over what surveys have observed, one of each kind; nobody else must use them after that.</summary>
    public void Take(IReadOnlyList<Survey> observed)
    {
        if (_idle.IsEmpty)
        {
            _idle.Add([.. observed]);
            return;
        }

        using var surveys = Borrow();
        for (var i = 0; i < observed.Count; i++)
            surveys.All[i].Merge(observed[i]);
    }

    /// <summary>Everything that was observed, as one survey of each kind; call when no worker is active.</summary>
    public IReadOnlyList<Survey> Merge()
    {
        List<Survey> merged = _idle.TryTake(out var first) ? first : [.. makers.Select(make => make()).OfType<Survey>()];
        while (_idle.TryTake(out var next))
        {
            for (var i = 0; i < merged.Count; i++)
                merged[i].Merge(next[i]);
        }

        return merged;
    }
}
