using System.Buffers;
using PaperLint.Expressions.Programs;
using PaperLint.Expressions.Syntax;

namespace PaperLint.Expressions;

/// <summary>The characters with which a match can begin.</summary>
internal static class FirstCharacters
{
    /// <summary>The share of English text, in thousandths, up to which it pays to search for characters.</summary>
    private const int MostFrequent = 90;

    /// <summary>How many characters are searched for at most if some are outside ASCII; for more, the search is slow.</summary>
    private const int MostOthers = 5;

    /// <summary>Letters and the space, by frequency in thousandths; other characters are rarer.</summary>
    private static readonly Dictionary<char, int> Frequency = new()
    {
        [' '] = 150,
        ['e'] = 95,
        ['t'] = 70,
        ['i'] = 62,
        ['a'] = 62,
        ['n'] = 60,
        ['o'] = 60,
        ['s'] = 57,
        ['r'] = 52,
        ['l'] = 34,
        ['c'] = 30,
        ['d'] = 30,
        ['h'] = 30,
        ['m'] = 24,
        ['u'] = 22,
        ['p'] = 20,
        ['f'] = 17,
        ['g'] = 16,
        ['y'] = 12,
        ['b'] = 12,
        ['v'] = 10,
        ['w'] = 10,
        ['.'] = 10,
        [','] = 10,
    };

    /// <returns>Null if the expression may match empty text, or so many characters begin a match that skipping does not pay.</returns>
    public static SearchValues<char>? Of(Node root, IReadOnlyList<UnitSet> sets, ExpressionProgram program)
    {
        if (root.Least == 0)
            return null;
        var characters = new HashSet<char>();
        foreach (var set in SetsAtStart(program))
        {
            if (!TryAdd(sets[set], characters))
                return null;
        }

        var isAscii = characters.All(char.IsAscii);
        return (isAscii || characters.Count <= MostOthers) && characters.Sum(one => Frequency.GetValueOrDefault(one, 2)) <= MostFrequent
            ? SearchValues.Create([.. characters])
            : null;
    }

    private static bool TryAdd(UnitSet set, HashSet<char> characters)
    {
        if (set.IsNegated || set.Categories != 0)
            return false;
        foreach (var range in set.Ranges)
        {
            if (range.Last - range.First > 30)
                return false;
            for (var unit = (int)range.First; unit <= range.Last; unit++)
                characters.Add((char)unit);
        }

        return true;
    }

    /// <summary>The sets that are read first, whatever assertions demand.</summary>
    private static HashSet<int> SetsAtStart(ExpressionProgram program)
    {
        var sets = new HashSet<int>();
        var reached = new HashSet<int>();
        var waiting = new Stack<int>([program.Start]);
        while (waiting.TryPop(out var index))
        {
            if (!reached.Add(index))
                continue;
            var instruction = program.Instructions[index];
            if (instruction.Kind == InstructionKind.Read)
                sets.Add(instruction.Other);
            else if (instruction.Kind != InstructionKind.Match)
                waiting.Push(instruction.Next);
            if (instruction.Kind == InstructionKind.Choose)
                waiting.Push(instruction.Other);
        }

        return sets;
    }
}
