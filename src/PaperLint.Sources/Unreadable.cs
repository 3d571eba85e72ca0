using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Sources;

/// <summary>What is said of a document that could be opened once and cannot be read now.</summary>
public static class Unreadable
{
    public static InputError ToTheEnd(string path, Exception why) =>
        new(path, null, $"The file could not be read to its end: {SystemReason.Of(why)}");

    /// <summary>For what is compressed or encoded otherwise, and not well.</summary>
    public static InputError Broken(string path, InvalidDataException why) =>
        new(path, null, $"The file is damaged or cut off: {why.Message}", "Everything before it was examined.");

    /// <inheritdoc cref="Broken"/>
    /// <remarks>Not even its beginning could be read.</remarks>
    public static InputError BrokenAtOnce(string path, InvalidDataException why) =>
        new(path, null, $"The file is damaged or cut off: {why.Message}", "Nothing in it was examined.");
}
