namespace PaperLint.Sources.Discovery;

/// <summary>A file to be examined.</summary>
/// <param name="Path">The path as shown to users: relative if it is below the working folder, with <c>/</c> between folders.</param>
/// <param name="FullPath">The path that the system opens.</param>
/// <param name="IsNamed">
/// Whether the user named this file: then it must be readable and of a known format. A file found in a search may be anything.
/// </param>
public sealed record InputFile(string Path, string FullPath, bool IsNamed)
{
    /// <summary>Whether the user gave a pattern for such file names.</summary>
    public bool IsRequired { get; init; }
}
