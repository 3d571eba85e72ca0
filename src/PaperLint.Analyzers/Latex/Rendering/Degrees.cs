using PaperLint.Analyzers.Commands;
using PaperLint.Analyzers.Latex.Parsing;

namespace PaperLint.Analyzers.Latex.Rendering;

/// <summary>Distinguishes degrees in <c>90circ</c>, where the exponent's mark was lost, from composition of two maps.</summary>
internal static class Degrees
{
    /// <summary>Whether a ring is the degree sign.</summary>
    /// <param name="isSpaced">Whether there is a space before the ring.</param>
    public static bool IsSign(string text, MathNode? before, MathNode ring, MathNode? after, bool isSpaced) =>
        ring is SymbolNode { Token.Command: { } command }
        && command.Is(Role.Degree)
        && before is SymbolNode { Token.Kind: TokenKind.Number }
        && (after is null || IsScale(text, after) || (!isSpaced && EndsAngle(after)));

    /// <summary>
    /// Whether degrees can come before this node: a temperature scale, a compass direction, minutes or another sign. A variable or a map is
    /// the second operand of a composition instead.
    /// </summary>
    public static bool MayPrecede(string text, MathNode after) => IsScale(text, after) || EndsAngle(after);

    private static bool IsScale(string text, MathNode after) =>
        after is SymbolNode { Token: { Kind: TokenKind.Letter } letter } && text[letter.Start] is 'C' or 'F' or 'N' or 'E' or 'S' or 'W';

    private static bool EndsAngle(MathNode after) =>
        after is SymbolNode { Token: { Kind: TokenKind.Number or TokenKind.Mark } } or SymbolNode { Token.Command.IsInfix: true };
}
