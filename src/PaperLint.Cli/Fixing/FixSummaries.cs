using PaperLint.Cli.Options;
using PaperLint.Fixing.Planning;
using PaperLint.Reports.Fixing;

namespace PaperLint.Cli.Fixing;

/// <summary>The part of the summary that is the same for fixed files and fixed streams.</summary>
internal static class FixSummaries
{
    public static FixSummary Of(FixResult result, FixFlags fix) =>
        new(result.Fixed)
        {
            Counts = result.Counts,
            Reverted = result.Reverted,
            HidesRemaining = fix.Only,
            Quarantine = result.Quarantined is { } records && fix.QuarantinePath is { } path ? new QuarantineFile(path, records) : null,
        };
}
