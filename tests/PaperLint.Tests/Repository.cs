using System.Runtime.CompilerServices;

namespace PaperLint.Tests;

/// <summary>Paths in the checkout that tests read from.</summary>
public static class Repository
{
    /// <summary>The top folder of the checkout.</summary>
    public static string Root { get; } = FindRoot();

    public static string Rules { get; } = Path.Combine(Root, "rules");

    public static string Fixtures { get; } = Path.Combine(Root, "tests", "fixtures");

    /// <summary>The folder of real records beside the checkout; null if there is none.</summary>
    public static string? Corpus { get; } =
        Path.Combine(Root, "..", "shared", "corpus") is var path && Directory.Exists(path) ? Path.GetFullPath(path) : null;

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        var folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Linter.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException($"No checkout around {thisFile}.");
    }
}
