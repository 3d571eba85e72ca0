using PaperLint.Findings.Runs;
using PaperLint.Fixing.Planning;
using PaperLint.Linting;

namespace PaperLint.Fixing.Delivering;

/// <summary>What a delivery may report about the whole run.</summary>
/// <param name="Delivered">Sorted by path.</param>
internal sealed record DeliveryReport(
    LintOptions Options,
    FixSettings Settings,
    IReadOnlyList<PreparedDocument> Delivered,
    RunResult Remaining,
    FixCounts Counts
);
