using System.Text;

namespace PaperLint.Storage;

/// <summary>A file in <see cref="LocalFolder"/> that is meant to be kept in Git: lines of UTF-8, written whole or not at all.</summary>
public static class LocalFile
{
    /// <summary>Replaces the lines of the file in one step.</summary>
    /// <param name="folder">The folder <c>.paperlint</c>, absolute; created if it does not exist.</param>
    /// <exception cref="Findings.InputException">The folder leads out of its project.</exception>
    /// <exception cref="IOException">The file cannot be written; an existing file of that name is unchanged.</exception>
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

    /// <summary>Appends lines to a file written by <see cref="Write"/>; they are on disk when this returns.</summary>
    /// <exception cref="IOException">The lines cannot be appended; the file is unchanged.</exception>
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
            // In a single write, so that a killed process leaves all lines or none.
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
