using PaperLint.Fixing.Planning;
using PaperLint.Linting;
using PaperLint.Sources;
using PaperLint.Storage.Replacing;

namespace PaperLint.Fixing.Delivering;

/// <summary>A document whose fixes have been made in a draft, read again and found sound.</summary>
/// <param name="Hash">SHA-256 of the document as it was read; null where it could not be read to its end.</param>
/// <param name="Fixes">Those that were made, and what became of the others.</param>
/// <param name="Draft">Null where nothing needs to be written.</param>
/// <param name="Examination">What is found in the document as the draft has it.</param>
internal sealed record PreparedDocument(OpenableDocument Document, string? Hash, DocumentFixes Fixes, Draft? Draft, Examination Examination)
{
    /// <summary>The profiles of its records before they were fixed; null where nothing was.</summary>
    public ProfileTally? ProfilesBefore { get; init; }
}
