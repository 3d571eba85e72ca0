using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PaperLint.Expressions.Syntax;
using PaperLint.Text.Binary;

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

    public void Write(ValueWriter writer)
    {
        writer.WriteAll(Instructions, static (writer, instruction) =>
        {
            writer.WriteUnsigned((ulong)instruction.Kind);
            writer.WriteUnsigned((ulong)instruction.Next);
            writer.WriteUnsigned((ulong)instruction.Other);
        });
        writer.WriteUnsigned((ulong)Start);
        writer.WriteUnsigned((ulong)Search);
    }

    /// <param name="sets">How many sets its instructions may read.</param>
    /// <param name="slots">How many positions they may remember.</param>
    public static ExpressionProgram Read(ValueReader reader, int sets, int slots)
    {
        var instructions = new Instruction[reader.ReadCount()];
        for (var at = 0; at < instructions.Length; at++)
        {
            var kind = (InstructionKind)Math.Min(reader.ReadUnsigned(), int.MaxValue);
            instructions[at] = new Instruction(
                kind,
                (int)ReadBelow(reader, instructions.Length),
                (int)ReadBelow(
                    reader,
                    kind switch
                    {
                        InstructionKind.Match => 1,
                        InstructionKind.Read => sets,
                        InstructionKind.Choose => instructions.Length,
                        InstructionKind.Assert => Enum.GetValues<Assertion>().Length,
                        InstructionKind.Save => slots,
                        _ => throw reader.Damaged("an instruction of an expression is unknown"),
                    }
                )
            );
        }

        return new ExpressionProgram(
            ImmutableCollectionsMarshal.AsImmutableArray(instructions),
            (int)ReadBelow(reader, instructions.Length),
            (int)ReadBelow(reader, instructions.Length)
        );
    }

    private static ulong ReadBelow(ValueReader reader, int limit) =>
        reader.ReadUnsigned() is var value && value < (ulong)limit ? value : throw reader.Damaged("an expression leads nowhere");
}
