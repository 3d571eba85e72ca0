namespace PaperLint.Rules;

/// <summary>A pattern of files as a configuration has it: <c>*</c> for a part of a name, <c>**</c> for any folders.</summary>
/// <param name="Folder">The folder of the configuration that says so, absolute: the pattern is about files below it.</param>
/// <param name="Pattern">With slashes; one without any means names at every depth.</param>
public sealed record FilePattern(string Folder, string Pattern);
