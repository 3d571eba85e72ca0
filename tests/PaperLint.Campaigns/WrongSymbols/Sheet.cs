namespace PaperLint.Campaigns.WrongSymbols;

/// <summary>A title and an abstract that are correct as they are, and what they are about.</summary>
/// <param name="Name">The name under which a fix of the sheet is listed.</param>
/// <param name="Preface">
/// The length of the part at the start of the abstract that is damaged on purpose, in UTF-16 code units. It proves that the record lost its
/// backslashes; fixes in it are expected.
/// </param>
public sealed record Sheet(string Name, string Title, string? Abstract, int Preface = 0);
