using PaperLint.Sources;
using PaperLint.Storage.Caching;
using PaperLint.Text;

namespace PaperLint.Linting.Caching;

/// <summary>The results of earlier runs, one for each document with its content, settings and program.</summary>
/// <example>
/// <code>
/// var options = new LintOptions { Book = BuiltInRules.Load(), Cache = new ResultCache(CacheFolder.At("/home/me/.cache/paperlint")) };
/// new LintRun(options).Execute(sources, [], CancellationToken.None);      // lints what has changed, and hashes the rest
/// </code>
/// </example>
public sealed class ResultCache(CacheFolder folder)
{
    /// <summary>The length, in bytes, below which a document is linted each time, because that takes no longer than finding its result.</summary>
    public long Smallest { get; init; } = 1 << 15;

    /// <summary>The place of a document's result; null if its result is not worth storing.</summary>
    /// <param name="identify">Identifies the settings of the document and the program.</param>
    internal ResultSlot? SlotOf(OpenableDocument document, Func<byte[]> identify)
    {
        try
        {
            using var raw = document.OpenRaw();
            return raw.CanSeek && raw.Length >= Smallest
                ? new ResultSlot(folder, DocumentProbe.NameOf(identify(), document, raw), document)
                : null;
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // Linting reports it.
            return null;
        }
    }

    /// <summary>Call at the end of a run.</summary>
    internal void Tidy() => folder.Tidy();
}
