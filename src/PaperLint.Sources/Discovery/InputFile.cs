namespace PaperLint.Sources.Discovery;

/// <summary>A file to be examined.</summary>
/// <param name="Path">As people see it: relative to the working folder where it lies below it, with <c>/</c> between folders.</param>
/// <param name="FullPath">As the system opens it.</param>
/// <param name="IsNamed">
/// Whether somebody asked for this very file: then it must be readable and of a known format. A file that was merely met on a
/// walk may be something else.
/// </param>
public sealed record InputFile(string Path, string FullPath, bool IsNamed)
{
    /// <summary>Whether a pattern asks for all of such names.</summary>
    public bool IsOwed { get; init; }
}
