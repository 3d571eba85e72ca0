using System.Text;

namespace PaperLint.Storage;

/// <summary>A file of <see cref="LocalFolder"/> that people keep in Git: lines of UTF-8, written whole or not at all.</summary>
public static class LocalFile
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
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
            {
                NewLine = "\n",
            };
            foreach (var line in lines)
                writer.WriteLine(line);
        });
    }

    /// <summary>Adds lines at the end of a file that <see cref="Write"/> has written; they are on the disk when this returns.</summary>
    /// <exception cref="IOException">They cannot be added; the file is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public static void Append(string folder, string name, IEnumerable<string> lines)
    {
        using var file = new WrittenFile(
            Path.Combine(folder, name),
            new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Write,
                Share = FileShare.Read | FileShare.Delete,
                BufferSize = 0,
            }
        );
        var end = file.Seek(0, SeekOrigin.End);
        try
        {
            // All at once, so that who is killed leaves all of it or nothing.
            file.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{line}\n"))));
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            file.SetLength(end);
            throw;
        }
    }
}
