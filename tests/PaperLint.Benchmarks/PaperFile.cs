using System.Runtime.CompilerServices;

namespace PaperLint.Benchmarks;

/// <summary>The files that the benchmarks read.</summary>
internal static class PaperFile
{
    /// <summary>The file of real records beside the checkout.</summary>
    public static string Default([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "shared", "corpus", "arxiv", "arxiv.jsonl"));

    /// <summary>A digest in the repository.</summary>
    public static string Digest([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "fixtures", "digests", "morning.txt"));
}
