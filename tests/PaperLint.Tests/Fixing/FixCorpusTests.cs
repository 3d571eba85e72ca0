using PaperLint.Analyzers.Catalog;
using PaperLint.Fixing.Planning;
using PaperLint.Linting;
using PaperLint.Rules;
using PaperLint.Tests.Fixes;
using PaperLint.Tests.Formats.Digests;

namespace PaperLint.Tests.Fixing;

/// <summary>The laws of fixing, tried on digests written for these tests and on real ones, if they lie beside the checkout.</summary>
public sealed class FixCorpusTests
{
    [Fact]
    public void Fixing_twice_is_fixing_once() =>
        ForEach(
            (name, before, settings) =>
            {
                var once = Fix(name, before, settings);
                var twice = Fix(name, once.Bytes, settings);
                Assert.Equal(once.Bytes, twice.Bytes);
                Assert.Equal(0, twice.Result.Counts.Fixed);
                Assert.Empty(once.Result.Remaining.Summary.Skipped);
            }
        );

    [Fact]
    public void Neither_threads_nor_the_order_of_rules_change_a_byte() =>
        ForEach(
            (name, before, settings) =>
            {
                var bytes = Fix(name, before, settings, FixingFolder.Options with { Threads = 1 }).Bytes;
                Assert.Equal(bytes, Fix(name, before, settings, FixingFolder.Options with { Threads = 8 }).Bytes);
                for (var seed = 0; seed < (Effort.IsFull ? 2 : 1); seed++)
                {
                    var random = new Random(seed);
                    Assert.Equal(
                        bytes,
                        Fix(name, before, settings, FixingFolder.Options with { Analyzers = (rules, _) => Shuffled(rules, random) }).Bytes
                    );
                }
            }
        );

    [Fact]
    public void Pieces_fixed_apart_are_the_pieces_of_the_fixed_file() =>
        ForEach(
            (name, before, settings) =>
            {
                var whole = Fix(name, before, settings).Bytes;
                for (var seed = 0; seed < (Effort.IsFull ? 2 : 1); seed++)
                {
                    using var here = new FixingFolder();
                    var pieces = Pieces(before, new Random(seed));
                    for (var i = 0; i < pieces.Count; i++)
                        here.With($"{i}.txt", pieces[i]);
                    var result = here.Fix(settings with { WorkingFolder = here.Root });
                    Assert.Equal(pieces.Count, result.Documents.Count);
                    Assert.Equal(whole, Enumerable.Range(0, pieces.Count).SelectMany(i => here.Bytes($"{i}.txt")));
                }
            }
        );

    [Fact]
    public void Undoing_a_fix_gives_the_file_back() =>
        ForEach(
            (name, before, settings) =>
            {
                using var here = new FixingFolder().With(name, before);
                var result = here.Fix(settings with { WorkingFolder = here.Root });
                Assert.True(result.Counts.Fixed > 0, $"Nothing to repair in {name}: the law was not tried.");
                Assert.True(here.Undo().IsComplete);
                Assert.Equal(before, here.Bytes(name));
            }
        );

    [Fact]
    public void Only_bytes_of_fixed_places_change() =>
        ForEach(
            (name, before, settings) =>
            {
                var (bytes, result) = Fix(name, before, settings);
                var changes = Assert.Single(result.Documents).Changes;
                Assert.Equal(
                    bytes,
                    InMemoryFixing.Apply(before, 0, [.. changes.SelectMany(change => change.Edits).Select(edit => edit.Raw)])
                );
                foreach (var edit in changes.SelectMany(change => change.Edits))
                {
                    Assert.NotEmpty(edit.Rules);
                    Assert.Equal(before.AsSpan((int)edit.Offset, edit.Before.Length), edit.Before.Span);
                }

                Assert.All(changes, change => Assert.NotEmpty(change.Fixed));
            }
        );

    private static (byte[] Bytes, FixResult Result) Fix(string name, byte[] before, FixSettings settings, LintOptions? options = null)
    {
        using var here = new FixingFolder().With(name, before);
        var result = here.Fix(settings with { WorkingFolder = here.Root }, options ?? FixingFolder.Options);
        return (here.Bytes(name), result);
    }

    private static AnalyzerSet Shuffled(IEnumerable<ActiveRule> rules, Random random)
    {
        ActiveRule[] order = [.. rules];
        random.Shuffle(order);
        var set = AnalyzerCatalog.Create(order);
        var records = set.Records.ToArray();
        random.Shuffle(records);
        return set with { Records = records };
    }

    /// <summary>The file split before some of its records; each piece is a digest.</summary>
    private static List<byte[]> Pieces(byte[] file, Random random)
    {
        List<int> cuts = [0];
        cuts.AddRange(Digest.Read(file).Skip(1).Select(record => (int)record.Extent.Start).Where(_ => random.Next(5) == 0));
        cuts.Add(file.Length);
        return [.. cuts.Zip(cuts.Skip(1), (start, end) => file[start..end])];
    }

    private static void ForEach(Action<string, byte[], FixSettings> law)
    {
        List<(string Name, byte[] Bytes)> digests =
        [
            ("fixture.txt", File.ReadAllBytes(Digest.Fixture("morning.txt"))),
            ("many.txt", System.Text.Encoding.UTF8.GetBytes(DamagedDigest.Of(40) + DamagedDigest.Small)),
        ];
        if (Repository.Corpus is { } corpus)
            digests.AddRange(
                Directory
                    .GetFiles(Path.Combine(corpus, "digests"), "*.txt")
                    .Order(StringComparer.Ordinal)
                    .Take(Effort.IsFull ? int.MaxValue : 1)
                    .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)))
            );
        else
            TestContext.Current.AddWarning("There is no corpus beside the checkout: the law was tried on our own digests only.");
        foreach (var (name, bytes) in digests)
        {
            law(name, bytes, new FixSettings { Key = FixingFolder.Key });
            law(name, bytes, new FixSettings { Unsafe = true, Key = FixingFolder.Key });
        }
    }
}
