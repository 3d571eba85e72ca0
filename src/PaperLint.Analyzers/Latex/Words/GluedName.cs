using PaperLint.Analyzers.Commands;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex.Words;

/// <summary>A run of letters that mathematics reads as several names: <c>Phicirc</c>, <c>kgeq</c>, <c>ntoinfty</c>.</summary>
/// <param name="Parts">From left to right, covering the run; each is a variable, a word or the name of a command.</param>
/// <param name="Certainty">How certain this reading is, judging by the run and what touches it.</param>
internal sealed record GluedName(IReadOnlyList<TextSpan> Parts, Certainty Certainty)
{
    /// <summary>Whether a position is inside the name of a command.</summary>
    public bool Cuts(int at, ReadOnlySpan<char> run)
    {
        foreach (var part in Parts)
        {
            if (part.Start < at && at < part.End)
                return part.Length > 1 && CommandTable.Shared.TryFind(part.Of(run), out _);
        }

        return false;
    }
}
