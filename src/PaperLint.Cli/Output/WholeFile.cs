using System.Text;

namespace PaperLint.Cli.Output;

/// <summary>A file that is written whole or not at all: it takes its name only after the last byte.</summary>
/// <remarks>
/// A device, such as <c>/dev/null</c> or <c>/dev/fd/3</c>, is written to: a file in its place would break it for everybody. Behind it there may
/// be a file that holds something already, so the report goes to its end.
/// </remarks>
internal static class WholeFile
{
    /// <exception cref="IOException">The file cannot be written; an older one of that name is as it was.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        if (IsDevice(path))
        {
            using var device = new StreamWriter(new FileStream(path, FileMode.Append, FileAccess.Write), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            write(device);
            return;
        }

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

    /// <summary>Whether a path leads to a device and not to a file; what is in shared memory is a file.</summary>
    private static bool IsDevice(string path) =>
        !OperatingSystem.IsWindows() && path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal) && File.Exists(path);
}
