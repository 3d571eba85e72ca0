namespace PaperLint.Rules;

/// <summary>A file pattern of a configuration: <c>*</c> matches within a name, <c>**</c> matches any folders.</summary>
/// <param name="Folder">The folder of the configuration, absolute. The pattern applies to files below it.</param>
/// <param name="Pattern">The pattern, with slashes. Without a slash, it matches names at any depth.</param>
public sealed record FilePattern(string Folder, string Pattern);
