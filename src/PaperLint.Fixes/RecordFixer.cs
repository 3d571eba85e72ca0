using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;

namespace PaperLint.Fixes;

/// <summary>Plans the fixes of single records: which bytes to write where, and what will be found afterwards. Writes nothing.</summary>
/// <param name="analyze">
/// Finds everything that the cascade reports in a record; equal records must give equal findings. It must not leave out findings that the
/// user merely does not want fixed; use <see cref="FixOptions.MayApply"/> for those.
/// </param>
/// <param name="reread">
/// The record as its format reads it with the edits applied to the file; null if it would not read as one record.
/// </param>
/// <remarks>
/// A fix depends on the record alone. All safe fixes are applied and checked before any unsafe one, so that asking for unsafe ones never
/// changes what the safe ones do (unless <see cref="FixOptions.Together"/>). If fixes do not settle, those of their stage and all later
/// stages are reverted in this record, and the result says so. If fixing the result again would change it, all fixes of the record are
/// reverted. Instances are thread-safe if the functions are.
/// </remarks>
/// <example>
/// <code>
/// var fixer = new RecordFixer(FixOptions.Safe, record => cascade.Run(record, profile, evidence).Findings, Reread);
/// var result = fixer.Fix(record);
/// foreach (var fix in result.Applied)
///     Console.WriteLine($"{fix.Finding.Rule.Id}: {fix.Edit.Span.Of(fix.Field.Text.Span)} → {fix.Edit.NewText}");   // LTX0002: \% → %
/// </code>
/// </example>
public sealed class RecordFixer(
    FixOptions options,
    Func<Record, IReadOnlyList<Finding>> analyze,
    Func<Record, IReadOnlyList<RawEdit>, Record?> reread
)
{
    private readonly FixSweeps _sweeps = new(analyze, reread);

    public RecordFix Fix(Record record)
    {
        var found = analyze(record);
        var untouched = new Attempt(RecordRevision.Of(new RecordReading(record, found)), Limit: null, []);
        if (!found.Any(options.Allows))
            return Conclude(untouched, found);
        if (options is { Unsafe: true, Together: true })
            return Conclude(Lasting(untouched, attempt => Make(attempt, options)), found);
        var result = Lasting(untouched, MakeSafe);
        if (options.Unsafe)
            result = Lasting(result, attempt => Make(MakeSafe(attempt), options));
        return Conclude(result, found);
    }

    private Attempt MakeSafe(Attempt attempt) => Make(attempt, options with { Unsafe = false });

    /// <summary>What a step makes of an attempt, unless running it again on the result would change the record again.</summary>
    /// <remarks>Fixes that settled have nothing left to do, so this is checked only if something was reverted.</remarks>
    private static Attempt Lasting(Attempt start, Func<Attempt, Attempt> make)
    {
        var result = make(start);
        if (result.Problems.Count == 0 || result.Draft == start.Draft)
            return result;
        var again = make(new Attempt(RecordRevision.Of(result.Draft.Reading), Limit: null, []));
        return again.Draft.State == result.Draft.State
            ? result
            : start.Refused("The fixes would never be finished, so all of them were reverted.");
    }

    /// <summary>
    /// Applies fixes until nothing is left, leaving out the stages that do not settle; applies none if the result fails its check.
    /// </summary>
    private Attempt Make(Attempt attempt, FixOptions wanted)
    {
        var (limit, problems) = (attempt.Limit, attempt.Problems);
        var start = RecordRevision.Of(attempt.Draft.Reading);
        while (true)
        {
            var below = limit;
            var (draft, unsettled) = _sweeps.Run(start, finding => IsBelow(finding, below) && wanted.Allows(finding));
            if (unsettled is not null)
            {
                problems = [.. problems, unsettled.Problem];
                limit = unsettled.Stage;
                continue;
            }

            var reached = attempt with { Limit = limit, Problems = problems };
            if (draft == start)
                return reached;
            if (FindObjection(Conclude(reached with { Draft = draft }, start.Findings)) is { } failure)
                return reached.Refused(failure);
            return attempt.Draft.Then(draft, reread) is { } both
                ? reached with
                {
                    Draft = both,
                }
                : reached.Refused("The fixes cannot be written together, so they were reverted.");
        }
    }

    /// <summary>Looks for anything in a plan that is a reason not to carry it out.</summary>
    private static string? FindObjection(RecordFix plan)
    {
        var expectation = FixExpectation.Of(plan);
        return expectation.Verify(plan.After, plan.Remaining) ?? expectation.FindLeftover(plan.Remaining);
    }

    private static bool IsBelow(Finding finding, Stage? limit) => limit is null || finding.Rule.Family.Stage < limit;

    private RecordFix Conclude(Attempt attempt, IReadOnlyList<Finding> found)
    {
        var (draft, limit, problems) = attempt;
        var applied = draft.Applied();
        List<Finding> made = [.. applied.Select(one => one.Finding).Distinct<object>(ReferenceEqualityComparer.Instance).Cast<Finding>()];
        return new RecordFix
        {
            Before = draft.Before,
            After = draft.Now,
            Edits = draft.Edits,
            Applied = applied,
            Fixed = made,
            Found = found,
            Remaining = draft.Findings,
            Counts = new FixCounts(
                made.Count,
                Unrequested: options.Unsafe
                    ? 0
                    : draft.Findings.Count(finding => finding.Fix is { Safety: FixSafety.Unsafe } && options.MayApply(finding)),
                Waiting: draft.Findings.Count(finding => options.Allows(finding) && IsBelow(finding, limit)),
                Reverted: draft.Findings.Count(finding => options.Allows(finding) && !IsBelow(finding, limit))
            ),
            Problems = [.. problems.Distinct()],
        };
    }

    /// <summary>How far fixing a record has come.</summary>
    /// <param name="Limit">The first stage whose fixes are no longer applied, because they were reverted.</param>
    /// <param name="Problems">Why fixes were reverted.</param>
    private sealed record Attempt(RecordRevision Draft, Stage? Limit, IReadOnlyList<Notice> Problems)
    {
        /// <summary>The same attempt without the fixes that were just tried, and with all further fixes ruled out.</summary>
        public Attempt Refused(string why) =>
            this with
            {
                Limit = Stage.Encoding,
                Problems = [.. Problems, new Notice(Draft.Before.Address.Path, Draft.Before.Pointer, why)],
            };
    }
}
