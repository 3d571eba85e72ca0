using System.Text;

namespace PaperLint.Analyzers.Markup.Formulas;

/// <summary>Sets the pieces of a formula on a line, with the spaces that make it readable: <c>h((a + b)/2) = h(a)/m</c>.</summary>
internal static class MathLine
{
    /// <param name="isTight">Whether it is a script, which has spaces only around words.</param>
    public static string Of(IReadOnlyList<MathAtom> atoms, bool isTight)
    {
        var line = new StringBuilder();
        for (var at = 0; at < atoms.Count; at++)
        {
            var (atom, before, after) = (atoms[at], Neighbour(atoms, at, -1), Neighbour(atoms, at, 1));
            switch (atom.Kind)
            {
                case MathAtomKind.Space:
                    Space(line);
                    break;
                case MathAtomKind.Words:
                    line.Append(line.Length == 0 ? atom.Text.TrimStart() : atom.Text);
                    break;
                case MathAtomKind.Relation or MathAtomKind.Binary when !isTight && IsBetween(atom, before, after):
                    Space(line);
                    line.Append(atom.Text).Append(' ');
                    break;
                case MathAtomKind.Separator:
                    line.Append(atom.Text);
                    if (!isTight && after is not null)
                        line.Append(' ');
                    break;
                case MathAtomKind.Function or MathAtomKind.Large:
                    if (before is { EndsOperand: true } or { Kind: MathAtomKind.Function or MathAtomKind.Large })
                        Space(line);
                    line.Append(atom.Text);
                    if (after is { Kind: MathAtomKind.Symbol } || (atom.Kind == MathAtomKind.Large && after is { BeginsOperand: true }))
                        line.Append(' ');
                    break;
                default:
                    line.Append(atom.Text);
                    break;
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>A sign before its operand has no spaces, and neither has one without an operand: <c>36×</c>.</summary>
    private static bool IsBetween(MathAtom atom, MathAtom? before, MathAtom? after) =>
        atom.Kind == MathAtomKind.Relation
            ? before is not null && after is not null
            : before is { EndsOperand: true } && after is { BeginsOperand: true };

    private static void Space(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ')
            line.Append(' ');
    }

    private static MathAtom? Neighbour(IReadOnlyList<MathAtom> atoms, int at, int step)
    {
        for (at += step; at >= 0 && at < atoms.Count; at += step)
        {
            if (atoms[at].Kind != MathAtomKind.Space)
                return atoms[at];
        }

        return null;
    }
}
