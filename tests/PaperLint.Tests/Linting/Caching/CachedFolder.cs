using System.Text;
using PaperLint.Findings.Runs;
using PaperLint.Linting;
using PaperLint.Linting.Caching;
using PaperLint.Sources;
using PaperLint.Storage.Caching;
using PaperLint.Tests.Fixing;
using PaperLint.Tests.Members;

namespace PaperLint.Tests.Linting.Caching;

/// <summary>A folder of files with a cache beside it that also stores the results of the smallest files.</summary>
internal sealed class CachedFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("paperlint-cached-").FullName;

    public string CachePath => Path.Combine(_root, "cache");

    /// <summary>The stored results, in no particular order.</summary>
    public string[] Entries =>
        Directory.Exists(Path.Combine(CachePath, "results")) ? Directory.GetFiles(Path.Combine(CachePath, "results"), "*.result") : [];

    public ResultCache Cache => new(CacheFolder.At(CachePath)) { Smallest = 0 };

    public string FullPath(string name) => Path.Combine(_root, name);

    public CachedFolder With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));

    public CachedFolder With(string name, byte[] content)
    {
        File.WriteAllBytes(FullPath(name), content);
        return this;
    }

    public DocumentSource Source(string name) => new(name, IsNamed: true, () => File.OpenRead(FullPath(name)), FullPath(name));

    /// <summary>A run without a cache.</summary>
    public RunResult Lint(LintOptions? options, params string[] names) => Run(options ?? FixingFolder.Options, names);

    /// <summary>A run that uses the cache.</summary>
    public RunResult LintCached(LintOptions? options, params string[] names) =>
        Run((options ?? FixingFolder.Options) with { Cache = Cache }, names);

    /// <summary>Runs without a cache, with an empty one, and with what that has left there; all must tell the same.</summary>
    public void CheckThatAllAreTheSame(LintOptions? options, params string[] names)
    {
        using var expected = Lint(options, names);
        using var first = LintCached(options, names);
        CheckThatSame(expected, first);
        using var second = LintCached(options, names);
        CheckThatSame(expected, second);
    }

    public static void CheckThatSame(RunResult expected, RunResult actual)
    {
        Assert.Empty(Differences.Between(Timeless(expected.Summary), Timeless(actual.Summary)));
        Assert.Empty(Differences.Between(expected.Findings.ToList(), actual.Findings.ToList()));
        Assert.Empty(Differences.Between(expected.Members.ToList(), actual.Members.ToList()));
        Assert.Empty(Differences.Between(expected.Suppressed.ToList(), actual.Suppressed.ToList()));
    }

    /// <summary>
    /// Replaces each result by one that has no findings of records, and that is whole: where it is used, nothing is found.
    /// </summary>
    public void Poison()
    {
        var folder = CacheFolder.At(CachePath);
        foreach (var path in Entries)
        {
            var name = Convert.FromHexString(Path.GetFileNameWithoutExtension(path));
            using var entry = folder.Find(name)!;
            Assert.True(entry.IsIntact());
            using var draft = folder.Begin(name)!;
            foreach (var block in entry.Blocks())
            {
                var kind = block.ReadUnsigned();
                // Items are the first kind.
                if (kind == 1)
                    continue;
                draft.Block.WriteUnsigned(kind);
                while (!block.IsAtEnd)
                    draft.Block.WriteRaw(block.ReadRaw(1).Span);
                draft.EndBlock();
            }

            draft.Complete(entry.Content);
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private RunResult Run(LintOptions options, string[] names) =>
        new LintRun(options).Execute(names.Select(Source), [], CancellationToken.None);

    private static RunSummary Timeless(RunSummary summary) => summary with { Started = default, Duration = default };
}
