using PaperLint.Cli.Options;
using PaperLint.Engine.Mending;
using PaperLint.Reports.Repairs;

namespace PaperLint.Cli.Fixing;

/// <summary>What every run that mends tells of, whether it mended files or a stream.</summary>
internal static class FixOutcome
{
    public static RepairOutcome Of(FixResult result, FixFlags fix) => new(result.Fixed)
    {
        Counts = result.Counts,
        TakenBack = result.TakenBack,
        HidesRemaining = fix.Only,
        Quarantine = result.Quarantined is { } records && fix.QuarantinePath is { } path ? new QuarantineFile(path, records) : null,
    };
}
