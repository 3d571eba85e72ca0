namespace PaperLint.Cli.Tests.Hostile;

/// <summary>Programs that must not be run: each one that is leaves its name in a folder.</summary>
internal sealed class Canary(string folder)
{
    private string Sung => Path.Combine(folder, "sung");

    /// <summary>The names of the programs that were run.</summary>
    public IReadOnlyList<string> ProgramsRun =>
        Directory.Exists(Sung) ? [.. Directory.GetFiles(Sung).Select(Path.GetFileName).Order(StringComparer.Ordinal)!] : [];

    /// <summary>Creates a program in a file of its own.</summary>
    /// <param name="at">Where to put the file; null for a place outside everything else.</param>
    /// <returns>The path of the program.</returns>
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
