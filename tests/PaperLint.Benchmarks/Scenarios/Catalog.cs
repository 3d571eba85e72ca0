using System.Globalization;
using PaperLint.Benchmarks.Generating;
using PaperLint.Benchmarks.Warm;

namespace PaperLint.Benchmarks.Scenarios;

/// <summary>All scenarios, in the order of the tables.</summary>
internal static class Catalog
{
    /// <summary>The scenario that the README's headline is about.</summary>
    public const string Headline = "1gb";

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("digest", "A digest, findings as JSON Lines", inputs => [Digests(inputs, [inputs.Digest()])]),
        new("digest-terminal", "A digest, on a terminal", inputs => [Terminal(inputs)]),
        new("digests", "Three digests", inputs => [Digests(inputs, ThreeDigests(inputs))]),
        new("arxiv", "Abstracts of arXiv as they are", inputs => [Papers(PaperFile.DefaultModel() ?? inputs.Arxiv(inputs.Usual))]),
        new("1gb", "Text like arXiv's, a large file", inputs => [Papers(inputs.Arxiv(inputs.Large))]),
        new("huggingface", "Text like that of Hugging Face", inputs => [Papers(inputs.Like("hf", "daily.jsonl", inputs.Damaging))]),
        new("venues", "Text like that of conferences", inputs => [Papers(inputs.Like("venues", "venues.jsonl", inputs.Damaging))]),
        new("csv", "CSV (the loops read the same records as JSON Lines)", inputs => [Csv(inputs)]),
        new("gzip", "JSON Lines in gzip (size and speed are those of the text)", inputs => [Gzip(inputs)]),
        new("fix", "`--fix`, where one record in twenty is repaired (the loops only read)", inputs => [Fix(inputs)]),
        new("since", "`--since HEAD`, nothing has changed", inputs => [Since(inputs)]),
        new("again", "The same file again, with whatever the first run has left in its cache", inputs => [Again(inputs)]),
        new("threads", "One thread and two", Threads),
        new("sizes", "Sizes of files", Sizes),
        new("user-rules", "Rules of users, besides the built-in ones", UserRules),
        new("allocation", "Memory allocated for a record (warm, in process)", static _ => []) { Warm = Allocated },
        new("whole-arxiv", "A file of the size of arXiv (2.7 million records)", inputs => [WholeArxiv(inputs)], IsLarge: true),
    ];

    /// <param name="names">Which scenarios are wanted; empty for all.</param>
    /// <param name="large">Whether the large ones are among all.</param>
    public static IReadOnlyList<Scenario> Choose(IReadOnlyList<string> names, bool large)
    {
        foreach (var name in names)
        {
            if (!All.Any(scenario => scenario.Name == name))
                throw new UsageException($"There is no scenario '{name}'. There are: {string.Join(", ", All.Select(one => one.Name))}.");
        }

        return [.. All.Where(scenario => names.Count == 0 ? large || !scenario.IsLarge : names.Contains(scenario.Name))];
    }

    private static string Allocated(Inputs inputs) =>
        Allocation.Of(inputs.Arxiv(Math.Min(inputs.Usual, 15_000_000))) is { } bytes
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"A record like arXiv's, in which nothing is found: {bytes:N0} bytes, on one thread."
            )
            : "There are not enough records in which nothing is found.";

    private static string[] ThreeDigests(Inputs inputs) =>
        PaperFile.InCorpus("digests/digest-000.txt") is { } first
            ? [.. Directory.GetFiles(Path.GetDirectoryName(first)!, "*.txt").Order(StringComparer.Ordinal).Take(3)]
            : [.. Directory.GetFiles(Path.GetDirectoryName(inputs.Digest())!, "two-*.txt"), inputs.Digest()];

    private static Case Digests(Inputs inputs, string[] digests) => new("", Lint(digests), inputs.Folder, digests.Sum(Inputs.SizeOf));

    private static Case Terminal(Inputs inputs) =>
        new("", ["lint", inputs.Digest(), "--exit-zero"], inputs.Folder, Inputs.SizeOf(inputs.Digest())) { OnTerminal = true };

    private static Case Papers(string file) =>
        new("", Lint(file), Path.GetDirectoryName(file)!, Inputs.SizeOf(file)) { ForLoops = file, WithOthers = true };

    private static Case Csv(Inputs inputs)
    {
        var file = inputs.Csv(inputs.Usual);
        return Papers(file) with { ForLoops = inputs.Arxiv(inputs.Usual) };
    }

    private static Case Gzip(Inputs inputs) => Papers(inputs.Gzip(inputs.Usual)) with { Bytes = Inputs.SizeOf(inputs.Arxiv(inputs.Usual)) };

    private static Case Fix(Inputs inputs)
    {
        var damaged = inputs.Damaged(inputs.Usual);
        var folder = Path.Combine(inputs.Folder, "fix");
        var file = Path.Combine(folder, "papers.jsonl");
        return new Case("", ["lint", file, "--fix", "--exit-zero", "-o", "jsonl"], folder, Inputs.SizeOf(damaged))
        {
            ForLoops = damaged,
            WithOthers = true,
            BeforeEach = () =>
            {
                if (Directory.Exists(folder))
                    Directory.Delete(folder, recursive: true);
                Directory.CreateDirectory(folder);
                File.Copy(damaged, file);
            },
        };
    }

    private static Case Since(Inputs inputs)
    {
        var repository = inputs.Repository(inputs.Usual);
        var file = Path.Combine(repository, "papers.jsonl");
        return new Case("", ["lint", "--since", "HEAD", "--exit-zero", "-o", "jsonl"], repository, Inputs.SizeOf(file))
        {
            ForLoops = file,
            WithOthers = true,
        };
    }

    private static Case Again(Inputs inputs) => Papers(inputs.Arxiv(inputs.Usual)) with { KeepsCache = true, WithOthers = false };

    private static IEnumerable<Case> Threads(Inputs inputs)
    {
        var file = inputs.Arxiv(inputs.Usual);
        foreach (var threads in (int[])[1, 2])
            yield return new Case(
                Numbered(threads, "thread"),
                [.. Lint(file), "--threads", $"{threads}"],
                inputs.Folder,
                Inputs.SizeOf(file)
            )
            {
                ForLoops = file,
            };
    }

    private static IEnumerable<Case> Sizes(Inputs inputs)
    {
        long[] sizes = inputs.IsQuick ? [1_000_000, 2_000_000, 5_000_000] : [1_000_000, 4_000_000, 15_000_000, 60_000_000, 240_000_000];
        foreach (var size in sizes)
            yield return Papers(inputs.Arxiv(size)) with
            {
                Label = FileSize.Words(size),
                WithOthers = false,
            };
    }

    private static IEnumerable<Case> UserRules(Inputs inputs)
    {
        var file = inputs.Arxiv(inputs.IsQuick ? inputs.Usual : inputs.Usual / 4);
        foreach (var count in (int[])[0, 10, 50, 200])
        {
            string[] arguments = count == 0 ? Lint(file) : [.. Lint(file), "--rules", inputs.UserRules(count)];
            yield return new Case(Numbered(count, "rule"), arguments, inputs.Folder, Inputs.SizeOf(file)) { ForLoops = file };
        }
    }

    private static Case WholeArxiv(Inputs inputs) => Papers(inputs.ArxivRecords(inputs.IsQuick ? 20_000 : 2_700_000));

    private static string[] Lint(params string[] files) => ["lint", .. files, "--exit-zero", "-o", "jsonl"];

    private static string Numbered(int count, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");
}
