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
        if (makers.Count == 0)
            return;
        var surveys = _idle.TryTake(out var free) ? free : [.. makers.Select(make => make()).OfType<Survey>()];
        foreach (var survey in surveys)
            survey.Observe(record);
        _idle.Add(surveys);
    }

    /// <summary>Observes all records of a reader.</summary>
    /// <returns>True, as a result that nobody needs.</returns>
    public bool ObserveAll(RecordReader reader)
    {
        while (makers.Count > 0 && reader.TryGlance(out var record))
            Observe(record);
        return true;
    }

    /// <summary>Takes over everything that another pool of the same kinds has observed.</summary>
    public void Take(SurveyPool other)
    {
        while (other._idle.TryTake(out var surveys))
            _idle.Add(surveys);
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
