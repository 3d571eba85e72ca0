namespace PaperLint.Engine.Running;

/// <summary>Something that holds records and can be read more than once.</summary>
/// <param name="Path">As people see it, and by which findings are ordered.</param>
/// <param name="IsNamed">Whether it must be of a known format; otherwise an unknown one is only counted.</param>
/// <param name="Open">Gives a new stream from the beginning each time; the caller closes it.</param>
public sealed record DocumentSource(string Path, bool IsNamed, Func<Stream> Open);
