using System.Text;

namespace PaperLint.Engine.Fixing;

/// <summary>A file of <see cref="LocalFolder"/> that people keep in Git: lines of UTF-8, written whole or not at all.</summary>
internal static class LocalFile
{
    /// <summary>Puts lines in the place of those that were there, in one step.</summary>
    /// <param name="folder">The folder <c>.paperlint</c>, absolute; made where it is not there yet.</param>
    /// <exception cref="IOException">The file cannot be written; an older one of that name is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public static void Write(string folder, string name, IEnumerable<string> lines)
    {
        LocalFolder.Create(folder);
        var beside = Path.Combine(folder, $".{name}.{Guid.NewGuid():N}");
        try
        {
            using (var writer = new StreamWriter(beside, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
            {
                foreach (var line in lines)
                    writer.WriteLine(line);
            }

            File.Move(beside, Path.Combine(folder, name), overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
