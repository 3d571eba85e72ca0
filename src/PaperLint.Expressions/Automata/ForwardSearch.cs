using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PaperLint.Expressions.Automata;

/// <summary>Finds out where the first match in a text ends.</summary>
/// <param name="first">
/// The characters with which a match can begin, if it pays to skip all others; null if not.
/// </param>
internal sealed class ForwardSearch(Automaton automaton, Symbols symbols, FirstCharacters? first)
{
    /// <summary>No match.</summary>
    public const int None = -1;

    /// <param name="from">Where to begin. What stands before counts for assertions.</param>
    /// <param name="isShortest">Whether any end will do, not only that of the match that is preferred.</param>
    /// <returns>The position after the match, or <see cref="None"/>.</returns>
    public int EndOfMatch(ReadOnlySpan<char> text, int from, bool isShortest)
    {
        var generation = automaton.Current;
        var alphabet = symbols.Alphabet;
        var cell = automaton.Start(ref generation, symbols.SideOf(symbols.Before(text, from)));
        var end = None;
        // A line feed at the end, and the end itself, are symbols of their own.
        var limit = symbols.TellsLastLineFeed && text is [.., '\n'] ? Math.Max(from, text.Length - 1) : text.Length;
        ref var ascii = ref MemoryMarshal.GetReference(alphabet.Ascii);
        ref var units = ref MemoryMarshal.GetReference(text);
        for (var at = from; ; at++)
        {
            if (cell >= TransitionTable.Special)
            {
                cell &= ~TransitionTable.Special;
                var traits = generation.Table.TraitsOf(cell);
                if ((traits & StateTraits.HasMatched) != StateTraits.None)
                {
                    end = at - 1;
                    if (isShortest)
                        return Finished(end, at - from);
                }

                if ((traits & StateTraits.IsDead) != StateTraits.None)
                    return Finished(end, at - from);
                if ((traits & StateTraits.IsStart) != StateTraits.None && at < limit)
                {
                    var skipped = first!.IndexIn(text[at..limit]);
                    if (skipped != 0)
                    {
                        at = skipped < 0 ? limit : at + skipped;
                        cell = automaton.Start(ref generation, symbols.SideOf(symbols.Before(text, at))) & ~TransitionTable.Special;
                    }
                }
            }

            var table = generation.Table;
            ref var cells = ref MemoryMarshal.GetArrayDataReference(table.Cells);
            var shift = table.Shift;
            var state = cell;
            // Nothing is checked in this loop, and nothing needs to be: a position is below the limit, a table has a row for each state
            // that is a cell of it, and a row has a cell for each symbol.
            for (; at < limit; at++)
            {
                var unit = Unsafe.Add(ref units, at);
                var symbol = unit < 128 ? Unsafe.Add(ref ascii, unit) : alphabet.ClassOf(unit);
                cell = Unsafe.Add(ref cells, (state << shift) + symbol);
                if ((uint)(cell - 1) >= TransitionTable.Special - 1)
                    break;
                state = cell;
            }

            int last;
            if (at < limit)
            {
                if (cell != TransitionTable.Unknown)
                    continue;
                last = alphabet.ClassOf(text[at]);
            }
            else if (at > text.Length)
            {
                return Finished(end, at - from);
            }
            else
            {
                last = symbols.After(text, at);
                cell = Unsafe.Add(ref cells, (state << shift) + last);
                if (cell != TransitionTable.Unknown)
                    continue;
            }

            cell = automaton.Next(ref generation, state, last);
        }
    }

    private int Finished(int end, int steps)
    {
        if (automaton.Counter is { } counter)
            counter.Steps += steps;
        return end;
    }
}
