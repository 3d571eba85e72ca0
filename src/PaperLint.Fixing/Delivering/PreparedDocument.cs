using PaperLint.Fixing.Planning;
using PaperLint.Linting;
using PaperLint.Sources;
using PaperLint.Storage.Replacing;

namespace PaperLint.Fixing.Delivering;

/// <summary>A document whose fixes have been written to a draft, read again and found correct.</summary>
/// <param name="Hash">SHA-256 of the document as it was read; null if it could not be read to its end.</param>
/// <param name="Fixes">The applied fixes, and what became of the others.</param>
/// <param name="Draft">Null if nothing needs to be written.</param>
/// <param name="Examination">The findings in the draft, or in the document if there is no draft.</param>
internal sealed record PreparedDocument(OpenableDocument Document, string? Hash, DocumentFixes Fixes, Draft? Draft, Examination Examination)
{
    /// <summary>The profiles of its records before the fixes; null if nothing was fixed.</summary>
    public ProfileTally? ProfilesBefore { get; init; }
}
