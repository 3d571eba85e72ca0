using PaperLint.Expressions;

namespace PaperLint.Formats.Foreign;

/// <summary>What the lines of one kind of text look like.</summary>
/// <param name="seems">The end of the sentence "The file seems to be …".</param>
/// <param name="proof">Matches a line that hardly any other kind of text has; null if there is no such line.</param>
/// <param name="mark">Matches the lines that such a text mostly consists of.</param>
/// <param name="percent">
/// The minimum percentage of lines that match <paramref name="mark"/> if any line matches <paramref name="proof"/>.
/// </param>
/// <param name="percentAlone">
/// The minimum percentage of lines that match <paramref name="mark"/> if none matches <paramref name="proof"/>; over 100 if a proof is
/// required.
/// </param>
internal sealed class ForeignKind(string seems, string? proof, string mark, int percent, int percentAlone = 101)
{
    private readonly LinearExpression? _proof = proof is null ? null : LinearExpression.Of(proof);
    private readonly LinearExpression _mark = LinearExpression.Of(mark);

    public ForeignContent Content { get; } = new(seems);

    /// <param name="lines">The lines that are not blank.</param>
    public bool Fits(IReadOnlyList<string> lines)
    {
        var (proofs, marks) = (0, 0);
        foreach (var line in lines)
        {
            var isProof = _proof?.IsMatch(line) == true;
            proofs += isProof ? 1 : 0;
            marks += isProof || _mark.IsMatch(line) ? 1 : 0;
        }

        return marks > 0 && marks * 100 >= (proofs > 0 ? percent : percentAlone) * lines.Count;
    }
}
