using PaperLint.Analysis;
using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Words;
using PaperLint.Analyzers.Scanning;
using PaperLint.Text.Pairs;

namespace PaperLint.Analyzers.Latex;

/// <summary>
/// Checks whether anything in a text could be damaged mathematics. Most texts fail this check, which takes a single pass.
/// </summary>
internal static class Prefilter
{
    /// <summary>Marks of LaTeX, Greek letters and mathematical signs.</summary>
    private static readonly Clue Marks = Clue.AnyOf('\\', '{', '}', '^', '_', 'α', '≤');

    /// <summary>What becomes of characters that were written as numbers, and of a mark for a space.</summary>
    private static readonly Clue Residue = Clue.Any(Clue.Of("x20"), Clue.Of("!-!"));

    public static bool MayBeIn(FieldText field) =>
        Marks.IsIn(field.Pairs) || (Residue.IsIn(field.Pairs) && HasResidue(field.Span)) || HasName(field.Span);

    private static bool HasResidue(ReadOnlySpan<char> text) =>
        text.Contains("x20", StringComparison.Ordinal)
        || text.Contains("x00", StringComparison.Ordinal)
        || text.Contains("!-!", StringComparison.Ordinal);

    private static bool HasName(ReadOnlySpan<char> text)
    {
        var words = new LetterRuns(text);
        while (words.MoveNext())
        {
            var word = words.Current;
            if (word.Length > 1 && !PlainWords.Has(word.Of(text)) && IsName(text, word.Start, word.End))
                return true;
        }

        return false;
    }

    private static bool IsName(ReadOnlySpan<char> text, int at, int end)
    {
        var run = text[at..end];
        if (!CommandTable.Shared.TryFind(run, out var command))
            return (at > 0 && char.IsAsciiDigit(text[at - 1]) && run.StartsWith("times")) || WordSplitter.Split(text, at, end) is not null;
        if (command.Reading == Reading.Command && command.Class != CommandClass.Function)
            return true;
        var around = new Surroundings(text, at, end);
        // "in", "to" and "times" are in every text; only what is on both sides can make one a candidate.
        return command switch
        {
            { Class: CommandClass.Function } => WordSplitter.IsMember(run, around),
            { IsGreek: true } or { Reading: Reading.Short } => true,
            { IsInfix: true } when (at > 0 && char.IsAsciiDigit(text[at - 1])) || (end < text.Length && char.IsAsciiDigit(text[end])) =>
                true,
            _ when command.Is(Role.Factor) => text[end..].StartsWith("-shaped")
                || (around.MayFollowOperand && (around.MayPrecedeOperand || Gains.Follow(text[end..])))
                || around.BeginsNumber,
            { IsInfix: true } => around.MayFollowOperand && around.MayPrecedeOperand,
            _ when command.Class == CommandClass.Big || command.Is(Role.Derives) || command.Is(Role.BareAccent) => around.BeginsName,
            _ when command.Is(Role.Ellipsis) => text[..at].TrimEnd(' ') is [.., ','],
            _ => false,
        };
    }
}
