using PaperLint.Sources;
using PaperLint.Storage.Spilling;

namespace PaperLint.Fixing.Planning;

/// <summary>What is to be changed in a document, found by reading it once.</summary>
/// <param name="Hash">
/// SHA-256 of the document as it was read; null where it could not be read to its end, and nothing may be changed.
/// </param>
/// <param name="Prints">Of every record, in order.</param>
/// <param name="Examination">What is found in the document as it is.</param>
internal sealed record FixPlan(
    OpenableDocument Document,
    string? Hash,
    SpillingList<RecordPrint> Prints,
    DocumentFixes Fixes,
    Examination Examination
);
