using System.Collections.Immutable;
using PaperLint.Expressions.Syntax;

namespace PaperLint.Expressions.Programs;

/// <summary>
/// An expression as a nondeterministic automaton. Of all ways through it, the one that prefers the first choice at each
/// <see cref="InstructionKind.Choose"/>, earlier ones first, is the match that an engine with backtracking finds.
/// </summary>
/// <param name="Start">Where an attempt begins.</param>
/// <param name="Search">Where a search begins: an attempt at this position, or later if there is no match.</param>
internal sealed record ExpressionProgram(ImmutableArray<Instruction> Instructions, int Start, int Search)
{
    /// <summary>Which assertions occur, as bits.</summary>
    public int Assertions { get; } =
        Instructions.Where(one => one.Kind == InstructionKind.Assert).Aggregate(0, (bits, one) => bits | (1 << one.Other));

    public bool Asserts(Assertion assertion) => (Assertions & (1 << (int)assertion)) != 0;

    public bool AssertsWordBoundary => Asserts(Assertion.WordBoundary) || Asserts(Assertion.NoWordBoundary);
}
