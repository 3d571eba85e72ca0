using System.Runtime.CompilerServices;

namespace PaperLint.Benchmarks;

/// <summary>The files that the benchmarks read.</summary>
internal static class PaperFile
{
    /// <summary>The top folder of the checkout.</summary>
    public static string Root { get; } = RootFrom();

    /// <summary>The folder of real records beside the checkout.</summary>
    private static string Corpus { get; } = Path.Combine(Root, "..", "shared", "corpus");

    /// <summary>The file of real records of arXiv beside the checkout; null if there is none.</summary>
    public static string? DefaultModel() => InCorpus("arxiv/arxiv.jsonl");

    /// <summary>A file of real records; null if it is not there.</summary>
    public static string? InCorpus(string name)
    {
        var path = Path.GetFullPath(Path.Combine(Corpus, name));
        return File.Exists(path) ? path : null;
    }

    /// <summary>A digest in the repository.</summary>
    public static string Digest() => Path.Combine(Root, "tests", "fixtures", "digests", "morning.txt");

    private static string RootFrom([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
