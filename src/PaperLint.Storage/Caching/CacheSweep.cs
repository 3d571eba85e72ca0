using PaperLint.Text;

namespace PaperLint.Storage.Caching;

/// <summary>Deletes entries: all of them, or those that nobody has used for long and the oldest of too many.</summary>
/// <remarks>Other runs may do the same at the same time; an entry that is being read stays readable to its reader.</remarks>
internal sealed class CacheSweep(CacheLayout layout)
{
    /// <summary>What all entries together may take, in bytes.</summary>
    private const long Most = 1L << 30;

    /// <summary>What is left when that was too much, so that not every run has to look.</summary>
    private const long Kept = Most / 5 * 4;

    /// <summary>A run that has stored this much looks at all entries, whenever the last one did.</summary>
    public const long Much = Most / 32;

    private static readonly TimeSpan Unused = TimeSpan.FromDays(30);
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>After this, a run that was writing an entry has been killed, on whatever machine it was.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <param name="stored">How much the run has stored, in bytes.</param>
    public void RunIfDue(long stored)
    {
        try
        {
            var now = DateTime.UtcNow;
            // A clock that was set back must not keep the entries for ever.
            if (stored < Much && (now - File.GetLastWriteTimeUtc(layout.Swept)).Duration() < Interval)
                return;
            // In this order, because on a full disk nothing can be written before something is deleted.
            DeleteDrafts();
            Run(now);
            WholeFile.Write(layout.Swept, static _ => { });
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // The next run tries again.
        }
    }

    /// <remarks>
    /// The folder stays, marked as a cache: another run may be about to store something in it, and without the mark no later run would use
    /// it.
    /// </remarks>
    public CleanedCache DeleteAll()
    {
        var (entries, bytes) = (0, 0L);
        foreach (var entry in layout.AllEntries())
        {
            // Another run may delete or replace it at the same time.
            if (entry is not { Exists: true, Length: var length })
                continue;
            entry.Delete();
            (entries, bytes) = (entries + 1, bytes + length);
        }

        DeleteDrafts();
        return new CleanedCache(entries, bytes);
    }

    private void Run(DateTime now)
    {
        var left = new List<(DateTime Used, long Bytes, FileInfo File)>();
        var total = 0L;
        foreach (var entry in layout.AllEntries())
        {
            if (!entry.Exists)
                continue;
            var used = entry.LastWriteTimeUtc;
            if (now - used > Unused)
            {
                entry.Delete();
                continue;
            }

            left.Add((used, entry.Length, entry));
            total += entry.Length;
        }

        if (total <= Most)
            return;
        foreach (var (_, bytes, file) in left.OrderBy(entry => entry.Used).ThenBy(entry => entry.File.Name, StringComparer.Ordinal))
        {
            if (total <= Kept)
                break;
            file.Delete();
            total -= bytes;
        }
    }

    /// <summary>Deletes what killed runs have left: those of this machine at once, and those of others once they must be dead.</summary>
    private void DeleteDrafts()
    {
        DraftName.SweepStale(layout.Entries);
        foreach (var draft in layout.AllDrafts(olderThan: DateTime.UtcNow - Abandoned))
            draft.Delete();
    }
}
