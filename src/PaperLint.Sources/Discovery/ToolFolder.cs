using PaperLint.Text;

namespace PaperLint.Sources.Discovery;

/// <summary>Folders that programs fill, which hold no data of anybody: walks leave them out.</summary>
/// <remarks>
/// A name alone says enough where nobody would give it to data. A folder called <c>build</c> may be data, so the file that such folders
/// are built by must stand beside it.
/// </remarks>
public static class ToolFolder
{
    /// <summary>The beginning of a tag for folders that can be made again: https://bford.info/cachedir/.</summary>
    private const string CacheTag = "Signature: 8a477f597d28d172789f06886806bc55";

    private static readonly string[] OfNode = ["package.json"];
    private static readonly string[] OfPython = ["setup.py", "setup.cfg"];
    private static readonly string[] OfGradle = ["build.gradle", "build.gradle.kts"];

    /// <param name="folder">Absolute.</param>
    /// <returns>What it is; null for a folder like others.</returns>
    public static string? WordFor(string folder) =>
        Path.GetFileName(folder) switch
        {
            "node_modules" => "Node packages",
            "__pycache__" => "compiled Python",
            "target" when HasBeside(folder, "Cargo.toml", "pom.xml", "build.sbt") => "build output",
            "bin" or "obj" when HasBeside(folder, "*.csproj", "*.fsproj", "*.vbproj") => "build output",
            "build" when HasBeside(folder, [.. OfNode, .. OfPython, .. OfGradle, "CMakeLists.txt"]) => "build output",
            "dist" when HasBeside(folder, [.. OfNode, .. OfPython]) => "build output",
            _ when File.Exists(Path.Combine(folder, "pyvenv.cfg")) => "a Python virtual environment",
            _ when BeginsWith(Path.Combine(folder, "CACHEDIR.TAG"), CacheTag) => "a cache, marked by CACHEDIR.TAG",
            _ when IsFixedCopy(folder) => "a fixed copy that PaperLint wrote",
            _ => null,
        };

    private static bool HasBeside(string folder, params string[] names) =>
        Path.GetDirectoryName(folder) is { } parent
        && names.Any(name =>
            name.Contains('*', StringComparison.Ordinal)
                ? Directory.EnumerateFiles(parent, name).Any()
                : File.Exists(Path.Combine(parent, name))
        );

    /// <summary>Whether PaperLint wrote the folder.</summary>
    public static bool IsFixedCopy(string folder) =>
        File.Exists(Path.Combine(folder, OwnOutput.ChangesName))
        && OwnOutput.IsManifest(HeadOf(Path.Combine(folder, OwnOutput.ManifestName)));

    private static bool BeginsWith(string file, string beginning) => HeadOf(file).StartsWith(beginning, StringComparison.Ordinal);

    /// <summary>The beginning of a file; empty where it cannot be read.</summary>
    private static string HeadOf(string file)
    {
        try
        {
            // Nobody asked for it, so nobody waits for what a pipe gives.
            if (!File.Exists(file) || FileKind.IsNeitherFileNorFolder(file))
                return "";
            using var reader = new StreamReader(file);
            var head = new char[256];
            return new string(head, 0, reader.ReadBlock(head));
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // What cannot be read says nothing about its folder.
            return "";
        }
    }
}
