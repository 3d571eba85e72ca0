namespace PaperLint.Cli.Tests.Hostile;

/// <summary>Programs that nobody should run: each leaves its name in a folder.</summary>
internal sealed class Canary(string folder)
{
    private string Sung => Path.Combine(folder, "sung");

    /// <summary>What was run.</summary>
    public IReadOnlyList<string> Songs =>
        Directory.Exists(Sung) ? [.. Directory.GetFiles(Sung).Select(Path.GetFileName).Order(StringComparer.Ordinal)!] : [];

    /// <summary>A program in a file of its own.</summary>
    /// <param name="at">Where it lies; null for a place outside of everything.</param>
    /// <returns>Its path.</returns>
    public string Program(string name, string? at = null)
    {
        Directory.CreateDirectory(Sung);
        var file = at ?? Path.Combine(folder, $"program-{name}");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, $"#!/bin/sh\n: > '{Path.Combine(Sung, name)}'\ncat\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                file,
                UnixFileMode.UserRead
                    | UnixFileMode.UserWrite
                    | UnixFileMode.UserExecute
                    | UnixFileMode.GroupRead
                    | UnixFileMode.GroupExecute
            );
        return file;
    }
}
