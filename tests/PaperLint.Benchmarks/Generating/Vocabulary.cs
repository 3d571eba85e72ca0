using PaperLint.Analyzers.Catalog;

namespace PaperLint.Benchmarks.Generating;

/// <summary>The words of a model, each as often as it occurs there, so that drawing one keeps their frequencies.</summary>
internal sealed class Vocabulary
{
    /// <summary>What occurs less often may be two words run together, or a slip.</summary>
    private const int FewestUses = 4;

    /// <summary>A smaller model cannot do without rare words.</summary>
    private const int SmallModel = 1000;

    private readonly byte[][][] _drawn;
    private readonly HashSet<string> _known;

    /// <param name="texts">The bytes that the words are in.</param>
    public Vocabulary(IReadOnlyCollection<(byte[] Text, List<FreeWord> Words)> texts)
    {
        var commands = Commands();
        var fewest = texts.Count < SmallModel ? 1 : FewestUses;
        Dictionary<string, (int Uses, WordKind Kind)> uses = [];
        foreach (var (text, words) in texts)
        {
            foreach (var word in words)
            {
                var name = NameOf(text, word);
                uses[name] = (uses.GetValueOrDefault(name).Uses + 1, word.Kind);
            }
        }

        var kept = uses.Where(word => word.Value.Uses >= fewest && !commands.Contains(word.Key.ToLowerInvariant()))
            .OrderBy(word => word.Key, StringComparer.Ordinal)
            .ToList();
        _known = [.. kept.Select(word => word.Key)];
        _drawn =
        [
            .. Enum.GetValues<WordKind>()
                .Select(kind =>
                    kept.Where(word => word.Value.Kind == kind)
                        .SelectMany(word => Enumerable.Repeat(System.Text.Encoding.ASCII.GetBytes(word.Key), word.Value.Uses))
                        .ToArray()
                ),
        ];
    }

    public bool Contains(byte[] text, FreeWord word) => _known.Contains(NameOf(text, word));

    public ReadOnlySpan<byte> Draw(WordKind kind, SplitMix random)
    {
        var words = _drawn[(int)kind];
        return words[random.Below(words.Length)];
    }

    private static string NameOf(byte[] text, FreeWord word) => System.Text.Encoding.ASCII.GetString(text, word.Start, word.Length);

    /// <summary>The names of commands, which PaperLint might take for residue of LaTeX wherever they stand.</summary>
    private static HashSet<string> Commands()
    {
        HashSet<string> names = [];
        foreach (var resource in (string[])["Commands.commands.txt", "Commands.known-commands.txt"])
        {
            using var stream = typeof(AnalyzerCatalog).Assembly.GetManifestResourceStream($"PaperLint.Analyzers.{resource}")
                ?? throw new InvalidOperationException($"The analyzers have no table '{resource}'.");
            using var reader = new StreamReader(stream);
            while (reader.ReadLine() is { } line)
            {
                if (!line.StartsWith('#'))
                    names.Add(line.Split(' ')[0].ToLowerInvariant());
            }
        }

        return names;
    }
}
