using PaperLint.Analysis;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Storage.Caching;
using PaperLint.Storage.Spilling;
using PaperLint.Text.Binary;

namespace PaperLint.Linting.Caching;

/// <summary>Writes the result of a document while it is linted.</summary>
/// <param name="find">Finds a rule by its plan and id.</param>
internal sealed class ResultDraft(EntryDraft entry, Func<UsedPlan, string, RuleInfo?> find) : IDisposable
{
    private readonly RuleReferences _rules = new(find);
    private readonly HashSet<UsedPlan> _plans = [];
    private readonly SkippedItemFormat _skipped = new();
    private readonly NoticeFormat _notices = new();
    private FindingFormat? _findings;
    private UsedPlan? _last;

    /// <summary>The plans of all records.</summary>
    public IReadOnlyCollection<UsedPlan> Plans => _plans;

    /// <summary>Begins with a record.</summary>
    public void Begin(UsedPlan plan)
    {
        if (_last == plan)
            return;
        _plans.Add(plan);
        _rules.Plan = plan;
        _last = plan;
    }

    public void Add(Finding finding) =>
        Add(ResultItem.Finding, _findings ??= new FindingFormat { Rules = _rules, Names = new NameTable() }, finding);

    public void Add(SkippedItem item) => Add(ResultItem.Skipped, _skipped, item);

    /// <summary>Stores nothing after all.</summary>
    public void GiveUp() => entry.GiveUp();

    public void Add(Notice notice) => Add(ResultItem.Notice, _notices, notice);

    /// <param name="number">Among those of all rules about the dataset.</param>
    public void Add(int number, Survey survey)
    {
        entry.EndBlock();
        survey.Write(entry.Block, MayBreak);
        EndPart();

        void MayBreak()
        {
            if (entry.IsBlockFull)
                EndPart();
        }

        void EndPart()
        {
            if (entry.Block.Length == 0)
                return;
            var part = entry.Block.Written.ToArray();
            entry.Block.Clear();
            entry.Block.WriteUnsigned((ulong)ResultPart.Survey);
            entry.Block.WriteUnsigned((ulong)number);
            entry.Block.WriteRaw(part);
            entry.EndBlock();
        }
    }

    /// <summary>Stores the result.</summary>
    /// <param name="content">The mark of the bytes that were linted.</param>
    public void Complete(DocumentTotals totals, ReadOnlySpan<byte> content)
    {
        if (!_rules.AreFound)
            return;
        entry.EndBlock();
        entry.Block.WriteUnsigned((ulong)ResultPart.Totals);
        new DocumentTotalsFormat().Write(entry.Block, totals);
        entry.Complete(content);
    }

    public void Dispose() => entry.Dispose();

    private void Add<T>(ResultItem kind, ValueFormat<T> format, T item)
    {
        if (entry.Block.Length == 0)
            entry.Block.WriteUnsigned((ulong)ResultPart.Items);
        entry.Block.WriteUnsigned((ulong)kind);
        format.Write(entry.Block, item);
        if (entry.IsBlockFull)
            entry.EndBlock();
    }
}
