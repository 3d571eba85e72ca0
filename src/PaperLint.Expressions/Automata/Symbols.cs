using System.Collections.Immutable;
using PaperLint.Expressions.Programs;
using PaperLint.Expressions.Syntax;
using PaperLint.Text.Binary;

namespace PaperLint.Expressions.Automata;

/// <summary>What an automaton reads: the classes of an alphabet, and what each is to the instructions of a program.</summary>
internal sealed class Symbols
{
    private readonly ImmutableArray<ulong[]> _symbolsOfSets;
    private readonly Side[] _sides;

    /// <param name="tellsWords">Whether words on either side of a position matter; the last set is then that of words.</param>
    /// <param name="tellsLastLineFeed">Whether the line feed at the end of a text is a symbol of its own.</param>
    public Symbols(IReadOnlyList<UnitSet> sets, bool tellsWords, bool tellsLastLineFeed)
    {
        Alphabet = Alphabet.Of(sets, out _symbolsOfSets);
        TellsLastLineFeed = tellsLastLineFeed;
        _sides = new Side[Alphabet.Symbols];
        if (tellsWords)
        {
            for (var symbol = 0; symbol < Alphabet.Count; symbol++)
                _sides[symbol] = IsIn(symbol, sets.Count - 1) ? Side.Word : Side.Other;
        }

        _sides[Alphabet.Edge] = Side.Edge;
        _sides[Alphabet.LastLineFeed] = Side.LastLineFeed;
        var lineFeed = Alphabet.ClassOf('\n');
        foreach (var symbols in _symbolsOfSets)
        {
            if (Has(symbols, lineFeed))
                symbols[Alphabet.LastLineFeed / 64] |= 1UL << (Alphabet.LastLineFeed % 64);
        }
    }

    private Symbols(Alphabet alphabet, ImmutableArray<ulong[]> symbolsOfSets, Side[] sides, bool tellsLastLineFeed)
    {
        (Alphabet, _symbolsOfSets, _sides, TellsLastLineFeed) = (alphabet, symbolsOfSets, sides, tellsLastLineFeed);
    }

    public Alphabet Alphabet { get; }

    /// <summary>How many sets instructions may read.</summary>
    public int Sets => _symbolsOfSets.Length;

    public bool TellsLastLineFeed { get; }

    public bool IsIn(int symbol, int set) => Has(_symbolsOfSets[set], symbol);

    public Side SideOf(int symbol) => _sides[symbol];

    /// <summary>The symbol on the left of a position.</summary>
    public int Before(ReadOnlySpan<char> text, int position) =>
        position == 0 ? Alphabet.Edge
        : TellsLastLineFeed && position == text.Length && text[^1] == '\n' ? Alphabet.LastLineFeed
        : Alphabet.ClassOf(text[position - 1]);

    /// <summary>The symbol on the right of a position.</summary>
    public int After(ReadOnlySpan<char> text, int position) =>
        position == text.Length ? Alphabet.Edge
        : TellsLastLineFeed && position == text.Length - 1 && text[^1] == '\n' ? Alphabet.LastLineFeed
        : Alphabet.ClassOf(text[position]);

    public void Write(ValueWriter writer)
    {
        Alphabet.Write(writer);
        writer.WriteAll(_symbolsOfSets, static (writer, symbols) =>
            writer.WriteAll(symbols, static (writer, word) => writer.WriteUnsigned(word))
        );
        writer.WriteAll(_sides, static (writer, side) => writer.WriteUnsigned((ulong)side));
        writer.Write(TellsLastLineFeed);
    }

    public static Symbols Read(ValueReader reader)
    {
        var alphabet = Alphabet.Read(reader);
        var symbolsOfSets = reader.ReadAll(static reader => reader.ReadAll(static reader => reader.ReadUnsigned()).ToArray());
        var sides = reader.ReadAll(static reader => (Side)Math.Min(reader.ReadUnsigned(), Sides.Count)).ToArray();
        if (
            sides.Length != alphabet.Symbols
            || symbolsOfSets.Any(set => set.Length * 64 < alphabet.Symbols)
            || sides.Any(side => (int)side >= Sides.Count)
        )
            throw reader.Damaged("the symbols of an expression do not fit together");
        return new Symbols(alphabet, symbolsOfSets, sides, reader.ReadBool());
    }

    private static bool Has(ulong[] symbols, int symbol) => ((symbols[symbol / 64] >> (symbol % 64)) & 1) != 0;
}
