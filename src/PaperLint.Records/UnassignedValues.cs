using PaperLint.Text;

namespace PaperLint.Records;

/// <summary>Values of a document that belong to no record, such as the date of a list of papers, or a list of something else.</summary>
/// <param name="Count">
/// The number of strings, numbers and Booleans. A list of nothing else counts as one; so does, once there are very many, a list or an
/// object without the name of a title or an abstract in it.
/// </param>
/// <param name="Pointer">The first of them, as a JSON pointer.</param>
/// <param name="Position">The position of the first, 0-based.</param>
public sealed record UnassignedValues(long Count, string Pointer, LinePosition Position);
