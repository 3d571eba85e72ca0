using PaperLint.Expressions.Programs;
using PaperLint.Expressions.Syntax;

namespace PaperLint.Expressions.Automata;

/// <summary>
/// Works out the states of a deterministic automaton and the transitions between them. A transition looks at each instruction of a program
/// at most twice. Not safe for concurrent use.
/// </summary>
/// <param name="isBackwards">
/// Whether the program reads from right to left. Such a program looks for the longest match; another prefers what an engine with
/// backtracking prefers, so that ways after one that has matched are given up.
/// </param>
internal sealed class Determiniser(ExpressionProgram program, Symbols symbols, bool isBackwards, StepCounter? counter)
{
    private readonly Instruction[] _instructions = [.. program.Instructions];
    private readonly List<int> _found = [];
    private readonly Stack<int> _waiting = new();
    private readonly Stack<int> _examined = new();

    /// <summary>When each instruction was last reached, so that marks need not be cleared.</summary>
    private readonly uint[] _reached = new uint[program.Instructions.Length];
    private readonly uint[] _seen = new uint[program.Instructions.Length];
    private readonly State?[] _starts = new State?[Sides.Count];
    private uint _round;
    private bool _isDecided;

    public State Start(Side behind) => _starts[(int)behind] ??= FindStart(behind);

    public State Next(State state, int symbol)
    {
        Begin();
        var hasMatched = false;
        var ahead = symbols.SideOf(symbol);
        var (left, right) = isBackwards ? (ahead, state.Behind) : (state.Behind, ahead);
        foreach (var instruction in state.Instructions)
        {
            hasMatched |= Examine(instruction, symbol, left, right);
            if (_isDecided || (hasMatched && !isBackwards))
                break;
        }

        return Finish(ahead, hasMatched);
    }

    private State FindStart(Side behind)
    {
        Begin();
        Reach(program.Search);
        return Finish(behind, hasMatched: false);
    }

    private void Begin()
    {
        _found.Clear();
        _isDecided = false;
        _round++;
    }

    /// <summary>Takes an instruction, and those that follow an assertion that holds, over a symbol.</summary>
    /// <returns>Whether the expression has matched before the symbol.</returns>
    private bool Examine(int first, int symbol, Side left, Side right)
    {
        _examined.Push(first);
        var hasMatched = false;
        while (_examined.TryPop(out var index))
        {
            if (_seen[index] == _round)
                continue;
            _seen[index] = _round;
            Count();
            var instruction = _instructions[index];
            switch (instruction.Kind)
            {
                case InstructionKind.Read when symbols.IsIn(symbol, instruction.Other):
                    Reach(instruction.Next);
                    break;
                case InstructionKind.Match:
                    hasMatched = true;
                    break;
                case InstructionKind.Choose:
                    _examined.Push(instruction.Other);
                    _examined.Push(instruction.Next);
                    break;
                case InstructionKind.Save:
                case InstructionKind.Assert when ((Assertion)instruction.Other).Allow(left, right):
                    _examined.Push(instruction.Next);
                    break;
            }

            if (_isDecided || (hasMatched && !isBackwards))
                _examined.Clear();
        }

        return hasMatched;
    }

    /// <summary>Adds the instructions that are reached from one without reading or asserting anything.</summary>
    private void Reach(int first)
    {
        _waiting.Push(first);
        while (_waiting.TryPop(out var index))
        {
            if (_reached[index] == _round)
                continue;
            _reached[index] = _round;
            Count();
            var instruction = _instructions[index];
            switch (instruction.Kind)
            {
                case InstructionKind.Choose:
                    _waiting.Push(instruction.Other);
                    _waiting.Push(instruction.Next);
                    break;
                case InstructionKind.Save:
                    _waiting.Push(instruction.Next);
                    break;
                default:
                    _found.Add(index);
                    break;
            }

            if (instruction.Kind != InstructionKind.Match || isBackwards)
                continue;
            _isDecided = true;
            _waiting.Clear();
        }
    }

    private State Finish(Side behind, bool hasMatched)
    {
        // The order is a preference, which does not matter to a program that looks for the longest match.
        if (isBackwards)
            _found.Sort();
        return new State([.. _found], Needed(behind), hasMatched);
    }

    /// <summary>What stands behind, as far as it matters: fewer distinctions make fewer states.</summary>
    private Side Needed(Side behind)
    {
        foreach (var index in _found)
        {
            if (_instructions[index].Kind != InstructionKind.Assert)
                continue;
            return behind switch
            {
                Side.Word when program.AssertsWordBoundary => Side.Word,
                Side.Edge when isBackwards || program.Asserts(Assertion.TextStart) => Side.Edge,
                Side.LastLineFeed when isBackwards => Side.LastLineFeed,
                _ => Side.Other,
            };
        }

        return Side.Other;
    }

    private void Count()
    {
        if (counter is not null)
            counter.Steps++;
    }
}
