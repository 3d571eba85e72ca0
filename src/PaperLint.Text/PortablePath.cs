namespace PaperLint.Text;

/// <summary>Paths as people and reports write them: with <c>/</c> between folders, whatever the system uses.</summary>
public static class PortablePath
{
    /// <remarks>A backslash is a character like others where it does not part folders: a file may be named <c>a\b.jsonl</c>.</remarks>
    public static string Of(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The names of which a path is made.</summary>
    public static string[] Parts(string path) => Of(path).Split('/');
}
