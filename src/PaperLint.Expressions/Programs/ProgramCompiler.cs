using System.Collections.Immutable;
using PaperLint.Expressions.Syntax;

namespace PaperLint.Expressions.Programs;

/// <summary>Compiles an expression, from its last part to its first, so that each part knows where it goes on.</summary>
internal sealed class ProgramCompiler
{
    /// <summary>Larger expressions are refused: a step of a search may take as many operations as there are instructions.</summary>
    private const int MostInstructions = 20_000;

    private readonly List<Instruction> _instructions = [];
    private readonly List<UnitSet> _sets;
    private readonly Dictionary<UnitSet, int> _setNumbers;
    private readonly GroupNames _groups;
    private readonly bool _backwards;

    private ProgramCompiler(List<UnitSet> sets, GroupNames groups, bool backwards)
    {
        _sets = sets;
        _setNumbers = [];
        // Words of boundaries are there twice if the expression reads them, too.
        for (var number = 0; number < sets.Count; number++)
            _setNumbers.TryAdd(sets[number], number);
        _groups = groups;
        _backwards = backwards;
    }

    /// <summary>A program that finds matches, with their groups.</summary>
    /// <param name="sets">Takes the sets that the program reads.</param>
    /// <exception cref="UnsupportedSyntaxException">The expression is too large.</exception>
    public static ExpressionProgram Forwards(Node root, GroupNames groups, List<UnitSet> sets)
    {
        var compiler = new ProgramCompiler(sets, groups, backwards: false);
        var start = compiler.Compile(root, compiler.Emit(InstructionKind.Match, 0));
        // Whoever begins at the start of the text fails everywhere else.
        if (Anchors.BeginsAtStart(root))
            return new ExpressionProgram([.. compiler._instructions], start, start);
        var any = compiler.NumberOf(UnitSet.Everything);
        var search = compiler._instructions.Count;
        compiler.Emit(InstructionKind.Choose, start, search + 1);
        compiler.Emit(InstructionKind.Read, search, any);
        return new ExpressionProgram([.. compiler._instructions], start, search);
    }

    /// <summary>A program that reads matches from their end to their start.</summary>
    public static ExpressionProgram Backwards(Node root, GroupNames groups, List<UnitSet> sets)
    {
        var compiler = new ProgramCompiler(sets, groups, backwards: true);
        var start = compiler.Compile(root, compiler.Emit(InstructionKind.Match, 0));
        return new ExpressionProgram([.. compiler._instructions], start, start);
    }

    private int Emit(InstructionKind kind, int next, int other = 0)
    {
        if (_instructions.Count == MostInstructions)
            throw new UnsupportedSyntaxException("too many repetitions");
        _instructions.Add(new Instruction(kind, next, other));
        return _instructions.Count - 1;
    }

    /// <returns>Where the part begins.</returns>
    private int Compile(Node node, int next) =>
        node switch
        {
            UnitNode characters => Emit(InstructionKind.Read, next, NumberOf(characters.Set)),
            AssertionNode assertion => Emit(InstructionKind.Assert, next, (int)assertion.Assertion),
            SequenceNode sequence => CompileSequence(sequence.Parts, next),
            ChoiceNode choice => CompileChoice(choice.Parts, next),
            CaptureNode group => CompileCapture(group, next),
            RepeatNode repeat => CompileRepeat(repeat, next),
            _ => throw new ArgumentException($"There is no code for {node.GetType().Name}.", nameof(node)),
        };

    private int CompileSequence(ImmutableArray<Node> parts, int next)
    {
        for (var at = 0; at < parts.Length; at++)
            next = Compile(parts[_backwards ? at : parts.Length - 1 - at], next);
        return next;
    }

    private int CompileChoice(ImmutableArray<Node> parts, int next)
    {
        var entry = Compile(parts[^1], next);
        for (var at = parts.Length - 2; at >= 0; at--)
            entry = Emit(InstructionKind.Choose, Compile(parts[at], next), entry);
        return entry;
    }

    private int CompileCapture(CaptureNode group, int next)
    {
        if (_backwards)
            return Compile(group.Body, next);
        var slot = 2 * _groups.NumberOf(group.Group);
        return Emit(InstructionKind.Save, Compile(group.Body, Emit(InstructionKind.Save, next, slot + 1)), slot);
    }

    private int CompileRepeat(RepeatNode repeat, int next)
    {
        var entry = next;
        if (repeat.Highest == Node.Unlimited)
        {
            var loop = Emit(InstructionKind.Choose, 0);
            var body = Compile(repeat.Body, loop);
            _instructions[loop] = Choice(body, next, repeat.IsLazy);
            entry = loop;
        }
        else
        {
            for (var count = repeat.Fewest; count < repeat.Highest; count++)
            {
                var choice = Choice(Compile(repeat.Body, entry), next, repeat.IsLazy);
                entry = Emit(choice.Kind, choice.Next, choice.Other);
            }
        }

        for (var count = 0; count < repeat.Fewest; count++)
            entry = Compile(repeat.Body, entry);
        return entry;
    }

    private static Instruction Choice(int body, int next, bool isLazy) =>
        isLazy ? new Instruction(InstructionKind.Choose, next, body) : new Instruction(InstructionKind.Choose, body, next);

    private int NumberOf(UnitSet set)
    {
        if (!_setNumbers.TryGetValue(set, out var number))
        {
            number = _sets.Count;
            _sets.Add(set);
            _setNumbers.Add(set, number);
        }

        return number;
    }
}
