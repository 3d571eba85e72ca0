namespace PaperLint.Expressions.Automata;

/// <summary>Finds out where the longest match that ends at a position begins.</summary>
internal sealed class BackwardSearch(Automaton automaton, Symbols symbols)
{
    /// <param name="lowest">Where a match may begin at the earliest. What stands before counts for assertions.</param>
    /// <param name="isShortest">Whether any start will do.</param>
    /// <returns>The start of the match, or <see cref="ForwardSearch.None"/>.</returns>
    public int StartOfMatch(ReadOnlySpan<char> text, int end, int lowest, bool isShortest)
    {
        var generation = automaton.Current;
        var cell = automaton.Start(ref generation, symbols.SideOf(symbols.After(text, end)));
        var start = ForwardSearch.None;
        var at = end;
        for (; at >= lowest; at--)
        {
            var state = cell & ~TransitionTable.Special;
            var table = generation.Table;
            var symbol = symbols.Before(text, at);
            cell = table.Cells[(state << table.Shift) + symbol];
            if (cell == TransitionTable.Unknown)
                cell = automaton.Next(ref generation, state, symbol);
            if (cell < TransitionTable.Special)
                continue;
            var traits = generation.Table.TraitsOf(cell & ~TransitionTable.Special);
            if ((traits & StateTraits.HasMatched) != StateTraits.None)
            {
                start = at;
                if (isShortest)
                    break;
            }

            if ((traits & StateTraits.IsDead) != StateTraits.None)
                break;
        }

        if (automaton.Counter is { } counter)
            counter.Steps += end - at + 1;
        return start;
    }
}
