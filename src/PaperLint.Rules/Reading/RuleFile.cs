namespace PaperLint.Rules.Reading;

/// <summary>A file that may hold a rule or a rule set.</summary>
/// <param name="Path">As people should see it.</param>
/// <param name="Folder">The folder below the top one that it stands in, with slashes; empty at the top.</param>
/// <param name="Text">Its text, where it does not come from the disk.</param>
internal sealed record RuleFile(string Path, string Folder, string? Text = null);
