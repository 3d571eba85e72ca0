using PaperLint.Sources.Discovery;

namespace PaperLint.Sources;

/// <summary>Something that contains records and can be read more than once.</summary>
/// <param name="Path">The path as shown to users, by which findings are sorted.</param>
/// <param name="IsNamed">Whether it must be of a known format; otherwise, an unknown one is only counted.</param>
/// <param name="Open">Opens a new stream at the beginning each time; the caller closes it.</param>
/// <param name="FullPath">The path that the system opens; null if this is not a file of its own, such as standard input.</param>
public sealed record DocumentSource(string Path, bool IsNamed, Func<Stream> Open, string? FullPath = null)
{
    /// <summary>
    /// Whether the user gave a pattern for such file names: then it must be of a known format too, but if it is not data, it is skipped as
    /// in any search.
    /// </summary>
    public bool IsRequired { get; init; }

    public static DocumentSource Of(InputFile file) =>
        new(file.Path, file.IsNamed, () => File.OpenRead(file.FullPath), file.FullPath) { IsRequired = file.IsRequired };
}
