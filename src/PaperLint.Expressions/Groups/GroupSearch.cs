using PaperLint.Expressions.Automata;
using PaperLint.Expressions.Programs;
using PaperLint.Expressions.Syntax;

namespace PaperLint.Expressions.Groups;

/// <summary>
/// Finds the groups of a match whose start and end are known, by following all ways through the program at once. Not safe for concurrent
/// use.
/// </summary>
internal sealed class GroupSearch(ExpressionProgram program, Symbols symbols, int groupCount)
{
    /// <summary>For the position of a group that has none.</summary>
    public const int Unset = -1;

    private readonly Instruction[] _instructions = [.. program.Instructions];
    private readonly int _slots = 2 * groupCount;
    private readonly Stack<(int Instruction, int Slot, int Position)> _waiting = new();
    private readonly int[] _reached = new int[program.Instructions.Length];
    private readonly int[] _way = new int[2 * groupCount];
    private Ways _ways = new(2 * groupCount);
    private Ways _nextWays = new(2 * groupCount);
    private int _round;

    /// <returns>The start and the end of each group, by number; <see cref="Unset"/> for those that took no part in the match.</returns>
    public int[] Find(ReadOnlySpan<char> text, int start, int end)
    {
        var found = new int[_slots];
        Array.Fill(_way, Unset);
        _ways.Clear();
        _round++;
        Reach(text, program.Start, start, _ways);
        for (var at = start; at < end; at++)
        {
            _nextWays.Clear();
            _round++;
            var symbol = symbols.After(text, at);
            for (var way = 0; way < _ways.Count; way++)
            {
                var instruction = _instructions[_ways.InstructionOf(way)];
                if (instruction.Kind != InstructionKind.Read || !symbols.IsIn(symbol, instruction.Other))
                    continue;
                _ways.SlotsOf(way).CopyTo(_way);
                Reach(text, instruction.Next, at + 1, _nextWays);
            }

            (_ways, _nextWays) = (_nextWays, _ways);
        }

        for (var way = 0; way < _ways.Count; way++)
        {
            if (_instructions[_ways.InstructionOf(way)].Kind != InstructionKind.Match)
                continue;
            _ways.SlotsOf(way).CopyTo(found);
            (found[0], found[1]) = (start, end);
            return found;
        }

        throw new ArgumentException("The expression does not match there.", nameof(start));
    }

    /// <summary>Adds what an instruction leads to without reading, in order of preference, with the groups on the way.</summary>
    private void Reach(ReadOnlySpan<char> text, int first, int at, Ways ways)
    {
        var (left, right) = (symbols.SideOf(symbols.Before(text, at)), symbols.SideOf(symbols.After(text, at)));
        _waiting.Push((first, Unset, Unset));
        while (_waiting.TryPop(out var next))
        {
            // A position that was saved for a way that has been followed to its end gives way to the one before.
            if (next.Slot != Unset)
            {
                _way[next.Slot] = next.Position;
                continue;
            }

            if (_reached[next.Instruction] == _round)
                continue;
            _reached[next.Instruction] = _round;
            var instruction = _instructions[next.Instruction];
            switch (instruction.Kind)
            {
                case InstructionKind.Choose:
                    _waiting.Push((instruction.Other, Unset, Unset));
                    _waiting.Push((instruction.Next, Unset, Unset));
                    break;
                case InstructionKind.Save:
                    _waiting.Push((0, instruction.Other, _way[instruction.Other]));
                    _way[instruction.Other] = at;
                    _waiting.Push((instruction.Next, Unset, Unset));
                    break;
                case InstructionKind.Assert:
                    if (((Assertion)instruction.Other).Allow(left, right))
                        _waiting.Push((instruction.Next, Unset, Unset));
                    break;
                default:
                    ways.Add(next.Instruction, _way);
                    break;
            }
        }
    }
}
