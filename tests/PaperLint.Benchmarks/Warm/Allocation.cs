using System.Globalization;
using PaperLint.Linting;
using PaperLint.Sources;

namespace PaperLint.Benchmarks.Warm;

/// <summary>Measures what linting a record allocates in which nothing is found.</summary>
internal static class Allocation
{
    private const int Fewest = 500;

    public static void Print(string file) =>
        Console.WriteLine(
            Of(file) is { } bytes
                ? string.Create(CultureInfo.InvariantCulture, $"allocation, 1 thread: {bytes:N0} bytes a clean record")
                : $"allocation: the file has too few records without findings; {Fewest} are needed"
        );

    /// <returns>The bytes allocated for each record; null if there are too few to tell.</returns>
    public static double? Of(string file)
    {
        var clean = CleanLines(file);
        if (clean.Count < Fewest)
            return null;
        // What a run allocates once cancels out between a file and the first half of it.
        var half = clean.Count / 2;
        return (double)(AllocatedBy(clean, clean.Count) - AllocatedBy(clean, half)) / (clean.Count - half);
    }

    private static List<byte[]> CleanLines(string file)
    {
        HashSet<long> found = [];
        using (var run = Lint(() => File.OpenRead(file)))
        {
            foreach (var finding in run.Findings)
                found.Add(finding.Location.Start.Line);
        }

        return
        [
            .. File.ReadLines(file)
                .Index()
                .Where(line => !found.Contains(line.Index + 1))
                .Select(line => System.Text.Encoding.UTF8.GetBytes(line.Item + "\n")),
        ];
    }

    private static long AllocatedBy(List<byte[]> lines, int count)
    {
        var text = lines.Take(count).SelectMany(line => line).ToArray();
        Lint(() => new MemoryStream(text, writable: false)).Dispose();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Lint(() => new MemoryStream(text, writable: false)).Dispose();
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static Findings.Runs.RunResult Lint(Func<Stream> open) =>
        new LintRun(new LintOptions { Book = BuiltInRules.Load(), Threads = 1 }).Execute(
            [new DocumentSource("papers.jsonl", IsNamed: true, open)],
            [],
            CancellationToken.None
        );
}
