using PaperLint.Text;

namespace PaperLint.Records;

/// <summary>Values of a document that belong to no record, such as the date of a list of papers, or a list of something else.</summary>
/// <param name="Count">
/// How many texts, numbers and Booleans there are. A list of nothing else counts as one; so does, behind very many, a list or an object in
/// which nothing has the name of a title or an abstract.
/// </param>
/// <param name="Pointer">The first, as a JSON pointer.</param>
/// <param name="Position">Where it stands, 0-based.</param>
public sealed record ValuesBeside(long Count, string Pointer, LinePosition Position);
