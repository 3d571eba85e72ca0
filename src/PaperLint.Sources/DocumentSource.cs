using PaperLint.Sources.Discovery;

namespace PaperLint.Sources;

/// <summary>Something that holds records and can be read more than once.</summary>
/// <param name="Path">As people see it, and by which findings are ordered.</param>
/// <param name="IsNamed">Whether it must be of a known format; otherwise an unknown one is only counted.</param>
/// <param name="Open">Gives a new stream from the beginning each time; the caller closes it.</param>
/// <param name="FullPath">The file, as the system opens it; null for what is no file of its own, such as standard input.</param>
public sealed record DocumentSource(string Path, bool IsNamed, Func<Stream> Open, string? FullPath = null)
{
    /// <summary>
    /// Whether a pattern asks for all of such names: then it must be of a known format too, but it is no more read than on any walk if it
    /// is no data.
    /// </summary>
    public bool IsOwed { get; init; }

    public static DocumentSource Of(InputFile file) =>
        new(file.Path, file.IsNamed, () => File.OpenRead(file.FullPath), file.FullPath) { IsOwed = file.IsOwed };
}
