using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;

namespace PaperLint.Analyzers.Latex.Rendering;

/// <summary>Tells the degrees of <c>90circ</c>, whose exponent's mark was lost, from the ring between two maps.</summary>
internal static class Degrees
{
    /// <summary>Whether a ring at a place is the sign of degrees.</summary>
    /// <param name="isSpaced">Whether a space stands before it.</param>
    public static bool IsSign(string text, MathNode? before, MathNode ring, MathNode? after, bool isSpaced) =>
        ring is SymbolNode { Token.Command: { } command }
        && command.Is(Role.Degree)
        && before is SymbolNode { Token.Kind: TokenKind.Number }
        && (after is null || IsScale(text, after) || (!isSpaced && EndsAngle(after)));

    /// <summary>
    /// Whether a number with degrees can stand before it: a scale, a quarter of the sky, minutes or another sign; a variable or a map is
    /// what a ring is written before.
    /// </summary>
    public static bool MayPrecede(string text, MathNode after) => IsScale(text, after) || EndsAngle(after);

    private static bool IsScale(string text, MathNode after) =>
        after is SymbolNode { Token: { Kind: TokenKind.Letter } letter } && text[letter.Start] is 'C' or 'F' or 'N' or 'E' or 'S' or 'W';

    private static bool EndsAngle(MathNode after) =>
        after is SymbolNode { Token: { Kind: TokenKind.Number or TokenKind.Mark } } or SymbolNode { Token.Command.IsInfix: true };
}
