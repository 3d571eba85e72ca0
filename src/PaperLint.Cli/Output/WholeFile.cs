using System.Text;

namespace PaperLint.Cli.Output;

/// <summary>A file that is written whole or not at all: it takes its name only after the last byte.</summary>
internal static class WholeFile
{
    /// <exception cref="IOException">The file cannot be written; an older one of that name is as it was.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var beside = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
        try
        {
            using (var writer = new StreamWriter(beside, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                write(writer);
            File.Move(beside, path, overwrite: true);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException($"{path} cannot be written: {error.Message}", error);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
