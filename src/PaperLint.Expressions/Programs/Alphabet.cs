using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PaperLint.Expressions.Syntax;
using PaperLint.Text.Binary;

namespace PaperLint.Expressions.Programs;

/// <summary>
/// Divides the UTF-16 code units into classes that an expression does not tell apart, so that a state of an automaton needs one transition
/// for each class.
/// </summary>
/// <remarks>
/// Outside ASCII, a code unit's class follows from the range in which it is and from its category. Classes of 256 neighbours are worked out
/// together when the first is asked for: most texts use few of them.
/// </remarks>
internal sealed class Alphabet
{
    private const int PageSize = 256;
    private const int AsciiSize = 128;

    /// <summary>What two classes are reserved for: no code unit has them.</summary>
    private const int Reserved = 2;

    private readonly ImmutableArray<char> _rangeStarts;

    /// <summary>The class of each range (rows) and category (columns).</summary>
    private readonly ImmutableArray<byte> _classOfCategory;
    private readonly byte[] _ascii;
    private readonly byte[]?[] _pages = new byte[char.MaxValue / PageSize + 1][];

    private Alphabet(byte[] ascii, ImmutableArray<char> rangeStarts, ImmutableArray<byte> classOfCategory, int count)
    {
        _ascii = ascii;
        _rangeStarts = rangeStarts;
        _classOfCategory = classOfCategory;
        Count = count;
    }

    /// <summary>How many classes there are, without those for edges.</summary>
    public int Count { get; }

    /// <summary>The class of the edges of a text, where there is no code unit.</summary>
    public int Edge => Count;

    /// <summary>The class of a line feed at the end of the text, if the expression tells it apart from others.</summary>
    public int LastLineFeed => Count + 1;

    /// <summary>How many symbols an automaton may read.</summary>
    public int Symbols => Count + Reserved;

    /// <summary>The classes of ASCII characters.</summary>
    public ReadOnlySpan<byte> Ascii => _ascii;

    public int ClassOf(char unit) => unit < AsciiSize ? _ascii[unit] : (_pages[unit / PageSize] ?? Page(unit / PageSize))[unit % PageSize];

    /// <param name="classesOfSets">For each set, which classes it consists of, one bit for each symbol.</param>
    /// <exception cref="UnsupportedSyntaxException">The expression tells too many characters apart.</exception>
    public static Alphabet Of(IReadOnlyList<UnitSet> sets, out ImmutableArray<ulong[]> classesOfSets)
    {
        var partition = new AlphabetPartition(sets);
        classesOfSets = partition.ClassesOfSets;
        return new Alphabet(partition.Ascii, partition.RangeStarts, partition.ClassOfCategory, partition.Count);
    }

    public void Write(ValueWriter writer)
    {
        writer.WriteUnsigned((ulong)Count);
        writer.WriteRaw(_ascii);
        writer.Write(new string(_rangeStarts.AsSpan()));
        writer.WriteRaw(_classOfCategory.AsSpan());
    }

    public static Alphabet Read(ValueReader reader)
    {
        var count = reader.ReadUnsigned();
        var ascii = reader.ReadRaw(AsciiSize).ToArray();
        var starts = reader.ReadString().ToImmutableArray();
        var classes = reader.ReadRaw((ulong)(starts.Length * AlphabetPartition.CategoryCount)).ToArray();
        // Classes are places in tables, and searches do not look whether they are inside.
        if (count > AlphabetPartition.MostClasses || !AreBelow(ascii, count) || !AreBelow(classes, count) || !AreRanges(starts))
            throw reader.Damaged("the characters of an expression do not fit together");
        return new Alphabet(ascii, starts, ImmutableCollectionsMarshal.AsImmutableArray(classes), (int)count);
    }

    private static bool AreBelow(byte[] classes, ulong count) => Array.TrueForAll(classes, number => number < count);

    private static bool AreRanges(ImmutableArray<char> starts)
    {
        for (var at = 1; at < starts.Length; at++)
        {
            if (starts[at] <= starts[at - 1])
                return false;
        }

        return starts is [(char)AsciiSize, ..];
    }

    private byte[] Page(int number)
    {
        var page = new byte[PageSize];
        for (var at = 0; at < PageSize; at++)
        {
            var unit = (char)(number * PageSize + at);
            if (unit < AsciiSize)
                continue;
            var found = _rangeStarts.BinarySearch(unit);
            var range = found >= 0 ? found : ~found - 1;
            page[at] = _classOfCategory[range * AlphabetPartition.CategoryCount + (int)char.GetUnicodeCategory(unit)];
        }

        // Two threads may do this at once; they write the same.
        Volatile.Write(ref _pages[number], page);
        return page;
    }
}
