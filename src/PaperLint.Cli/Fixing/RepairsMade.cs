using PaperLint.Engine.Mending;
using PaperLint.Reports.Repairs;

namespace PaperLint.Cli.Fixing;

/// <summary>The repairs of a run as reports show them: one for each finding, in the words of the file as it was.</summary>
internal static class RepairsMade
{
    public static IEnumerable<MadeRepair> In(IEnumerable<FixedDocument> documents) =>
        documents.SelectMany(document => document.Changes).SelectMany(Of);

    public static IEnumerable<MadeRepair> Of(RecordChange change) =>
        from mended in change.Mended
        select new MadeRepair(mended.Finding, mended.Start, mended.Span, mended.Lead, mended.Before, mended.After, mended.Trail);
}
