using PaperLint.Sources;
using PaperLint.Storage.Caching;
using PaperLint.Text;

namespace PaperLint.Linting.Caching;

/// <summary>Where the result of a document is, or will be.</summary>
internal sealed class ResultSlot(CacheFolder folder, byte[] name, OpenableDocument document)
{
    /// <summary>The stored result; null if there is none for exactly these bytes. Hashes the document only if there is one.</summary>
    public CacheEntry? Find(CancellationToken cancellation)
    {
        var entry = folder.Find(name);
        try
        {
            if (entry is not null && HasContent(entry, cancellation) && entry.IsIntact())
                return entry;
        }
        catch
        {
            entry?.Dispose();
            throw;
        }

        entry?.Dispose();
        return null;
    }

    /// <summary>Begins to store a result; null if nothing can be stored.</summary>
    public EntryDraft? Begin() => folder.Begin(name);

    private bool HasContent(CacheEntry entry, CancellationToken cancellation)
    {
        try
        {
            using var raw = document.OpenRaw();
            return ContentCheck.Matches(raw, entry.Content, cancellation);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            return false;
        }
    }
}
