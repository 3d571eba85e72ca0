using PaperLint.Baselines;
using PaperLint.Findings;
using PaperLint.Records;

namespace PaperLint.Linting.Baselining;

/// <summary>A baseline as a run needs it, read once: a matcher for findings, and a few facts about each entry.</summary>
internal sealed class LoadedBaseline
{
    private readonly List<KnownEntry> _entries = [];

    private LoadedBaseline() { }

    public BaselineMatcher Matcher { get; } = new();

    /// <summary>In the order of the file, as in the matcher.</summary>
    public IReadOnlyList<KnownEntry> Entries => _entries;

    /// <exception cref="InputException">The file is invalid or cannot be read.</exception>
    public static LoadedBaseline Read(BaselineFile file)
    {
        var loaded = new LoadedBaseline();
        // All entries share a few paths and rules, so each string is stored once.
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in file.Exists ? file.Read() : [])
        {
            loaded.Matcher.Add(entry);
            loaded._entries.Add(new KnownEntry(Once(entry.Path), Once(entry.Rule), ShortHash.Of(entry.Fingerprint), entry.Records));
        }

        return loaded;

        string Once(string word)
        {
            if (words.TryGetValue(word, out var known))
                return known;
            words.Add(word, word);
            return word;
        }
    }
}

/// <summary>What decides whether a run could have found an entry of a baseline.</summary>
/// <param name="Path">As <see cref="BaselineEntry.Path"/>.</param>
/// <param name="Fingerprint">A hash of the fingerprint.</param>
/// <param name="Records">As <see cref="BaselineEntry.Records"/>.</param>
internal readonly record struct KnownEntry(string Path, string Rule, ulong Fingerprint, long Records);
