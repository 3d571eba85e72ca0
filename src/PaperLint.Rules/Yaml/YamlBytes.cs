using System.Text;
using PaperLint.Text;

namespace PaperLint.Rules.Yaml;

/// <summary>Reads the text of a file from disk, which must not be too large and must be valid UTF-8.</summary>
internal static class YamlBytes
{
    /// <summary>In bytes. The largest rule with examples is a few kilobytes.</summary>
    public const int MostBytes = 256 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without a byte-order mark; null if it cannot be read, which is reported.</summary>
    /// <param name="place">The path of the file on disk; <paramref name="file"/> only has the path to show.</param>
    public static string? Read(string place, YamlFile file)
    {
        byte[] buffer;
        int length;
        try
        {
            if (Directory.Exists(place))
            {
                file.Report(null, new Mistake("This is a folder, not a file.", "Name a file in it."));
                return null;
            }

            if (FileKind.IsNeitherFileNorFolder(place))
            {
                file.Report(null, new Mistake("This is a pipe or a device, not a file.", "Copy its content to a file."));
                return null;
            }

            using var stream = File.OpenRead(place);
            // One byte more than allowed shows whether the file is too large, whatever length it reports.
            buffer = new byte[MostBytes + 1];
            length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            file.Report(null, new Mistake("There is no such file."));
            return null;
        }
        catch (Exception exception) when (FileFailure.Is(exception) || exception is NotSupportedException or ArgumentException)
        {
            file.Report(null, new Mistake($"The file cannot be read: {SystemReason.Of(exception)}"));
            return null;
        }

        return Decode(buffer.AsMemory(0, length), file);
    }

    private static string? Decode(ReadOnlyMemory<byte> bytes, YamlFile file)
    {
        if (bytes.Length > MostBytes)
        {
            file.Report(null, TooLarge);
            return null;
        }

        if (bytes.Span.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        try
        {
            return Strict.GetString(bytes.Span);
        }
        catch (DecoderFallbackException exception)
        {
            var position = new LineIndex(bytes).PositionOf(Math.Clamp(exception.Index, 0, bytes.Length));
            file.Report(position, new Mistake("The file is not valid UTF-8 here.", "Save it as UTF-8."));
            return null;
        }
    }

    public static Mistake TooLarge { get; } =
        new(
            $"The file is larger than {MostBytes / 1024} KiB.",
            "Split it: each rule has its own file, and a configuration can extend others."
        );
}
