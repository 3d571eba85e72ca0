using System.Text.RegularExpressions;

namespace PaperLint.Formats.Foreign;

/// <summary>How the lines of one sort of text look.</summary>
/// <param name="seems">Ends the sentence "The file seems to be …".</param>
/// <param name="proof">A line that hardly any other text has; null where there is none.</param>
/// <param name="mark">The lines that such a text mostly consists of.</param>
/// <param name="percent">How many of a hundred lines have the mark where one is the proof.</param>
/// <param name="percentAlone">
/// How many of a hundred lines have the mark where none is the proof; over 100 where that is never enough.
/// </param>
internal sealed class ForeignKind(string seems, string? proof, string mark, int percent, int percentAlone = 101)
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private readonly Regex? _proof = proof is null ? null : new Regex(proof, Options);
    private readonly Regex _mark = new(mark, Options);

    public ForeignContent Content { get; } = new(seems);

    /// <param name="lines">Those that are not blank.</param>
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
