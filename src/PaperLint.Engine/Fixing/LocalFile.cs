using System.Text;
using PaperLint.Engine.Storage;

namespace PaperLint.Engine.Fixing;

/// <summary>A file of <see cref="LocalFolder"/> that people keep in Git: lines of UTF-8, written whole or not at all.</summary>
internal static class LocalFile
{
    /// <summary>Puts lines in the place of those that were there, in one step.</summary>
    /// <param name="folder">The folder <c>.paperlint</c>, absolute; made where it is not there yet.</param>
    /// <exception cref="Findings.InputException">The folder leads out of its project.</exception>
    /// <exception cref="IOException">The file cannot be written; an older one of that name is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public static void Write(string folder, string name, IEnumerable<string> lines)
    {
        LocalFolder.Create(folder);
        WholeFile.Write(Path.Combine(folder, name), stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            foreach (var line in lines)
                writer.WriteLine(line);
        });
    }
}
