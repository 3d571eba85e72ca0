using System.Buffers;
using PaperLint.Expressions.Programs;
using PaperLint.Expressions.Syntax;
using PaperLint.Text.Binary;

namespace PaperLint.Expressions.Automata;

/// <summary>
/// The characters with which a match can begin. A search skips all others, many at a time, if they are rare enough in English text for that
/// to pay.
/// </summary>
internal sealed class FirstCharacters
{
    /// <summary>The share of English text, in thousandths, up to which it pays to look for characters.</summary>
    private const int MostFrequent = 90;

    /// <summary>How many characters can be looked for one by one, which is fast wherever they are in Unicode.</summary>
    private const int MostSingle = 5;

    private const int AsciiSize = 128;

    private readonly string _characters;
    private readonly SearchValues<char> _values;

    /// <summary>Whether the values are those that are skipped.</summary>
    private readonly bool _areOthers;

    private FirstCharacters(string characters, bool areOthers)
    {
        (_characters, _areOthers) = (characters, areOthers);
        _values = SearchValues.Create(characters);
    }

    /// <returns>Null if the expression may match empty text, or so many characters begin a match that skipping does not pay.</returns>
    public static FirstCharacters? Of(Node root, IReadOnlyList<UnitSet> sets, ExpressionProgram program)
    {
        if (root.Least == 0)
            return null;
        UnitSet[] first = [.. SetsAtStart(program).Select(set => sets[set])];
        if (first.All(set => set is { IsNegated: false, Categories: 0 }) && first.Sum(Size) <= MostSingle)
        {
            char[] single = [.. first.SelectMany(set => set.Ranges).SelectMany(UnitsOf).Distinct()];
            return IsRare(single) ? new FirstCharacters(new string(single), areOthers: false) : null;
        }

        // Every character outside ASCII may begin a match: there are few of them, and a search for certain ones is slow.
        var ascii = Enumerable
            .Range(0, AsciiSize)
            .Select(unit => (char)unit)
            .ToLookup(unit => Array.Exists(first, set => HasAscii(set, unit)));
        return IsRare(ascii[true]) ? new FirstCharacters(string.Concat(ascii[false]), areOthers: true) : null;
    }

    /// <returns>Where the first character is with which a match can begin; negative if there is none.</returns>
    public int IndexIn(ReadOnlySpan<char> text) => _areOthers ? text.IndexOfAnyExcept(_values) : text.IndexOfAny(_values);

    public void Write(ValueWriter writer)
    {
        writer.Write(_characters);
        writer.Write(_areOthers);
    }

    public static FirstCharacters Read(ValueReader reader) => new(reader.ReadString(), reader.ReadBool());

    private static bool IsRare(IEnumerable<char> characters) => CharacterFrequency.Of(characters) <= MostFrequent;

    private static bool HasAscii(UnitSet set, char unit) => set.Contains(unit, char.GetUnicodeCategory(unit));

    private static int Size(UnitSet set) => set.Ranges.Sum(range => range.Last - range.First + 1);

    private static IEnumerable<char> UnitsOf(UnitRange range) =>
        Enumerable.Range(range.First, range.Last - range.First + 1).Select(unit => (char)unit);

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
