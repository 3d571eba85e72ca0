using PaperLint.Text;

namespace PaperLint.Sources.Discovery;

/// <summary>Folders that programs fill and that contain no one's data: searches leave them out.</summary>
/// <remarks>
/// A name alone is enough if no one would use it for data. A folder called <c>build</c> may contain data, so it counts only if the project
/// file of a build tool is beside it.
/// </remarks>
public static class ToolFolder
{
    /// <summary>The beginning of a tag for cache folders: https://bford.info/cachedir/.</summary>
    private const string CacheTag = "Signature: 8a477f597d28d172789f06886806bc55";

    private static readonly string[] OfNode = ["package.json"];
    private static readonly string[] OfPython = ["setup.py", "setup.cfg"];
    private static readonly string[] OfGradle = ["build.gradle", "build.gradle.kts"];

    /// <param name="folder">Absolute.</param>
    /// <returns>What the folder is; null for an ordinary folder.</returns>
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

    /// <summary>The beginning of a file; empty if it cannot be read.</summary>
    private static string HeadOf(string file)
    {
        try
        {
            // The file was not named by the user, so do not wait for a pipe.
            if (!File.Exists(file) || FileKind.IsNeitherFileNorFolder(file))
                return "";
            using var reader = new StreamReader(file);
            var head = new char[256];
            return new string(head, 0, reader.ReadBlock(head));
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            // An unreadable file says nothing about its folder.
            return "";
        }
    }
}
