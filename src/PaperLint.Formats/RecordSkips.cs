using PaperLint.Findings;
using PaperLint.Findings.Runs;
using PaperLint.Records;
using PaperLint.Text;

namespace PaperLint.Formats;

/// <summary>Reports records that cannot be read, or ends the reading if there is no receiver.</summary>
internal sealed class RecordSkips(Document document, Action<SkippedItem>? skipped)
{
    /// <param name="reason">A sentence.</param>
    /// <exception cref="InputException">There is no receiver: nothing is skipped in silence.</exception>
    public void Skip(string pointer, LinePosition position, string reason, string? hint = null)
    {
        if (skipped is null)
            throw new InputException(new InputError(document.Path, position, reason, hint));
        skipped(new SkippedItem(document.Path, pointer, null, hint is null ? reason : $"{reason} {hint}", position));
    }

    public void SkipTooLong(string pointer, LinePosition position, int longest) =>
        Skip(pointer, position, $"The record has more than {longest:N0} bytes.");
}
