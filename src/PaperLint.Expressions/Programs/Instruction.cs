namespace PaperLint.Expressions.Programs;

/// <summary>One step of a program.</summary>
/// <param name="Next">The index of the instruction that follows.</param>
/// <param name="Other">The second choice of a <see cref="InstructionKind.Choose"/>; what else an instruction is about.</param>
internal readonly record struct Instruction(InstructionKind Kind, int Next, int Other = 0);

internal enum InstructionKind
{
    /// <summary>The expression has matched.</summary>
    Match,

    /// <summary>Reads one code unit, of the set whose index is <see cref="Instruction.Other"/>.</summary>
    Read,

    /// <summary>Goes on in two ways; the first is preferred.</summary>
    Choose,

    /// <summary>Goes on if the <see cref="Syntax.Assertion"/> whose number is <see cref="Instruction.Other"/> holds.</summary>
    Assert,

    /// <summary>Remembers the position in the slot whose number is <see cref="Instruction.Other"/>.</summary>
    Save,
}
