using System.Globalization;
using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Rules;
using PaperLint.Sources;

namespace PaperLint.Linting.Baselining;

/// <summary>Checks whether files stay within their budgets. Findings with a budget fail a run only if the budget is exceeded.</summary>
/// <param name="settingsOf">Gives the settings of a document by its path.</param>
/// <param name="baseline">The baseline for budgets that must not get worse than it; null if it is not used.</param>
public sealed class BudgetReview(Func<string, DocumentSettings> settingsOf, Baseline? baseline)
{
    /// <summary>Whether a finding has a budget, so that it does not fail a run by itself.</summary>
    public bool Covers(Finding finding)
    {
        foreach (var budget in settingsOf(finding.Location.Path).Budgets)
        {
            if (budget.Counts(finding))
                return true;
        }

        return false;
    }

    /// <summary>Checks that the baseline for budgets exists, before anything is examined or changed.</summary>
    /// <param name="paths">The paths of the documents as shown to users.</param>
    /// <exception cref="InputException">A budget refers to a baseline, and there is none.</exception>
    public void Check(IEnumerable<string> paths)
    {
        if (
            baseline is { Exists: true }
            || paths.SelectMany(path => settingsOf(path).Budgets).FirstOrDefault(budget => budget.Percent is null) is not { } open
        )
            return;
        throw new InputException(
            baseline is null
                ? new InputError(
                    null,
                    null,
                    $"The budget at {open.Place} compares with the baseline, which --no-baseline ignores.",
                    "Remove --no-baseline."
                )
                : new InputError(
                    null,
                    null,
                    $"The budget at {open.Place} compares with the baseline, but there is no {baseline.ShownPath}.",
                    "Create it: paperlint baseline"
                )
        );
    }

    /// <summary>The same run with the exceeded budgets.</summary>
    /// <param name="sources">The sources that the run read.</param>
    /// <exception cref="InputException">The baseline is invalid.</exception>
    public RunResult Mark(RunResult run, IReadOnlyList<DocumentSource> sources)
    {
        var budgets = run.Summary.Documents.SelectMany(document => settingsOf(document.Document.Path).Budgets).Distinct().ToList();
        if (budgets.Count == 0)
            return run;
        var spent = new Dictionary<(string Path, Budget Budget), Spending>();
        foreach (var finding in run.Findings)
        {
            foreach (var budget in settingsOf(finding.Location.Path).Budgets.Where(budget => budget.Counts(finding)))
            {
                var key = (finding.Location.Path, budget);
                if (!spent.TryGetValue(key, out var spending))
                    spent.Add(key, spending = new Spending());
                spending.Add(finding);
            }
        }

        var allowed = budgets.Exists(budget => budget.Percent is null) ? AllowedByBaseline(sources) : null;
        var records = run.Summary.Documents.ToDictionary(
            document => document.Document.Path,
            document => document.Records,
            StringComparer.Ordinal
        );
        return run with
        {
            Summary = run.Summary with
            {
                Exceeded =
                [
                    .. from entry in spent
                    let excess = Excess(entry.Key.Path, entry.Key.Budget, entry.Value, records[entry.Key.Path], allowed)
                    where excess is not null
                    orderby entry.Key.Path, entry.Key.Budget.Place
                    select new Remark(entry.Key.Budget.Place, excess),
                ],
            },
        };
    }

    private static string? Excess(string path, Budget budget, Spending spending, long records, Func<string, Budget, long>? allowed)
    {
        if (budget.Percent is { } percent)
        {
            return spending.NewRecords * 100m <= percent * records
                ? null
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{path} has {budget.Of} in {spending.NewRecords:N0} of {records:N0} records ({100m * spending.NewRecords / Math.Max(1, records):0.0#} %); {percent:0.###} % are allowed."
                );
        }

        var most = allowed!(path, budget);
        return spending.Findings <= most
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{path} has {Quantity.Of("finding", spending.Findings)} of {budget.Of}; its baseline has {most:N0}."
            );
    }

    private Func<string, Budget, long> AllowedByBaseline(IReadOnlyList<DocumentSource> sources)
    {
        var counts = baseline!.CountRules(sources);
        return (path, budget) =>
            counts.Where(count => count.Key.Path == path && budget.CountsRule(count.Key.Rule)).Sum(count => count.Value);
    }

    /// <summary>How much of one budget a file has used. Findings come in report order, so those of a record are consecutive.</summary>
    private sealed class Spending
    {
        private RecordAddress? _last;

        public long Findings { get; private set; }

        /// <summary>Records with findings that are not in the baseline.</summary>
        public long NewRecords { get; private set; }

        public void Add(Finding finding)
        {
            Findings++;
            if (finding.State == BaselineState.Unchanged || _last == finding.Location.Record)
                return;
            _last = finding.Location.Record;
            NewRecords++;
        }
    }
}
