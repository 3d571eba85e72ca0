using PaperLint.Sources;
using PaperLint.Storage.Spilling;

namespace PaperLint.Fixing.Planning;

/// <summary>The planned changes of a document, found by reading it once.</summary>
/// <param name="Hash">
/// SHA-256 of the document as it was read; null if it could not be read to its end, so that nothing may be changed.
/// </param>
/// <param name="Prints">The prints of all records, in order.</param>
/// <param name="Examination">The findings in the document before the changes.</param>
internal sealed record FixPlan(
    OpenableDocument Document,
    string? Hash,
    SpillingList<RecordPrint> Prints,
    DocumentFixes Fixes,
    Examination Examination
);
