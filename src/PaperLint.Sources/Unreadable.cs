using PaperLint.Findings;
using PaperLint.Text;

namespace PaperLint.Sources;

/// <summary>Errors about documents that could be opened once but cannot be read now.</summary>
public static class Unreadable
{
    public static InputError ToTheEnd(string path, Exception why) =>
        new(path, null, $"The file could not be read to its end: {SystemReason.Of(why)}");

    /// <summary>For invalid compressed or encoded content.</summary>
    public static InputError Broken(string path, InvalidDataException why) =>
        new(path, null, $"The file is damaged or cut off: {why.Message}", "Everything before the damage was examined.");

    /// <inheritdoc cref="Broken"/>
    /// <remarks>Used if not even the beginning could be read.</remarks>
    public static InputError BrokenAtOnce(string path, InvalidDataException why) =>
        new(path, null, $"The file is damaged or cut off: {why.Message}", "Nothing in it was examined.");
}
