using System.Text;
using PaperLint.Findings;
using PaperLint.Storage;
using PaperLint.Text;

namespace PaperLint.Cli.Output;

/// <summary>Writes the file of a report completely or not at all.</summary>
internal static class ReportFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="file">The path, as given.</param>
    /// <exception cref="InputException">
    /// The file cannot be written, and an existing file is unchanged; or a link in the project leads out of it.
    /// </exception>
    public static void Write(string file, string workingFolder, Action<TextWriter> write) => WriteBytes(file, workingFolder, stream =>
        {
            using var writer = new StreamWriter(stream, Utf8, leaveOpen: true);
            write(writer);
        });

    /// <inheritdoc cref="Write"/>
    public static void WriteBytes(string file, string workingFolder, Action<Stream> write)
    {
        var path = Path.GetFullPath(file, workingFolder);
        // Links may have changed during the run.
        Confinement.ToProject(workingFolder).CheckNamed(Path.GetDirectoryName(path) ?? workingFolder, file);
        try
        {
            WholeFile.Write(path, write);
        }
        catch (Exception error) when (FileFailure.Is(error))
        {
            throw new InputException(
                [new InputError(file, null, $"The file cannot be written: {SystemReason.Of(error)}", "Name another file.")],
                error
            );
        }
    }
}
