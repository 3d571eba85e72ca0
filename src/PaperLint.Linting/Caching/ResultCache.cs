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
    /// <summary>
    /// The length, in bytes, below which a document is linted each time. Linting so little takes 5 ms; storing the result would add a fifth
    /// to that, and the program's first hash of a file another 2 ms, which the one digest of the day should not pay.
    /// </summary>
    public long Smallest { get; init; } = 1 << 18;

    /// <summary>The place of a document's result; null if its result is not worth storing.</summary>
    /// <param name="identify">Identifies the settings of the document and the program.</param>
    internal ResultSlot? SlotOf(OpenableDocument document, Func<byte[]> identify)
    {
        // Standard input, pipes and what Git has are no files, and opening each of many small files would take its time.
        if (document.FullPath is not { } path || new FileInfo(path) is not { Exists: true } file || file.Length < Smallest)
            return null;
        try
        {
            using var raw = document.OpenRaw();
            return raw.CanSeek ? new ResultSlot(folder, DocumentProbe.NameOf(identify(), document, raw), document) : null;
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
