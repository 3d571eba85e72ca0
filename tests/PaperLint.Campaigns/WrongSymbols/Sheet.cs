namespace PaperLint.Campaigns.WrongSymbols;

/// <summary>A title and an abstract that are right as they stand, and what they are about.</summary>
/// <param name="Name">What a repair of it is listed under.</param>
/// <param name="Preface">
/// How many characters of the abstract are damaged on purpose, to prove to the tool that the record lost its backslashes; repairs in
/// them are as they should be.
/// </param>
public sealed record Sheet(string Name, string Title, string? Abstract, int Preface = 0);
