namespace PaperLint.Rules.Reading;

/// <summary>A file that may contain a rule or a rule set.</summary>
/// <param name="Path">The path to show in errors.</param>
/// <param name="Folder">The file's folder relative to the top one, with slashes; empty at the top.</param>
/// <param name="Text">The text, if it does not come from the disk.</param>
internal sealed record RuleFile(string Path, string Folder, string? Text = null);
