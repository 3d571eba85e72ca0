namespace PaperLint.Storage.Caching;

/// <summary>What was deleted from a cache.</summary>
public sealed record CleanedCache(int Entries, long Bytes);
