namespace PaperLint.Text;

/// <summary>Paths as they are written for people and in reports: with <c>/</c> between folders on every system.</summary>
public static class PortablePath
{
    /// <remarks>
    /// On systems where a backslash does not separate folders it is an ordinary character: a file may be named <c>a\b.jsonl</c>.
    /// </remarks>
    public static string Of(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The names of the folders and the file.</summary>
    public static string[] Parts(string path) => Of(path).Split('/');
}
