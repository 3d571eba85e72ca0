using PaperLint.Text;

namespace PaperLint.Analyzers.Latex;

/// <summary>A run of letters that mathematics reads as several names: <c>Phicirc</c>, <c>kgeq</c>, <c>ntoinfty</c>.</summary>
/// <param name="Parts">From left to right, all of the run; each a variable, a word or the name of a command.</param>
/// <param name="Certainty">How sure it is, as far as the run and what touches it tell.</param>
internal sealed record GluedName(IReadOnlyList<TextSpan> Parts, Certainty Certainty);
