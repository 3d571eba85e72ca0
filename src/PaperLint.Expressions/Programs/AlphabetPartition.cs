using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using PaperLint.Expressions.Syntax;

namespace PaperLint.Expressions.Programs;

/// <summary>
/// Finds the classes of an <see cref="Alphabet"/>. Its atoms are the ASCII characters, and outside ASCII each category within each range
/// that no set divides; atoms that are in the same sets form a class.
/// </summary>
internal sealed class AlphabetPartition
{
    public const int CategoryCount = (int)UnicodeCategory.OtherNotAssigned + 1;
    private const int AsciiSize = 128;

    /// <summary>The most classes, so that each has a number of one byte and two are left for edges.</summary>
    public const int MostClasses = 250;

    private readonly IReadOnlyList<UnitSet> _sets;
    private readonly Dictionary<Membership, byte> _classes = [];

    /// <summary>How many words it takes to have a bit for each set.</summary>
    private readonly int _words;

    public AlphabetPartition(IReadOnlyList<UnitSet> sets)
    {
        _sets = sets;
        _words = (sets.Count + 63) / 64;
        RangeStarts = StartsOfRanges(sets);
        DivideAscii();
        ClassOfCategory = ClassesOfCategories();
        ClassesOfSets = [.. sets.Select((_, set) => BitsOf(set))];
    }

    public byte[] Ascii { get; } = new byte[AsciiSize];

    /// <summary>The first code units of the ranges outside ASCII.</summary>
    public ImmutableArray<char> RangeStarts { get; }

    /// <summary>The class of each range (rows) and category (columns).</summary>
    public ImmutableArray<byte> ClassOfCategory { get; }

    public ImmutableArray<ulong[]> ClassesOfSets { get; }

    public int Count => _classes.Count;

    private static ImmutableArray<char> StartsOfRanges(IReadOnlyList<UnitSet> sets)
    {
        var starts = new SortedSet<char> { (char)AsciiSize };
        foreach (var range in sets.SelectMany(set => set.Ranges))
        {
            if (range.First > AsciiSize)
                starts.Add(range.First);
            if (range.Last >= AsciiSize && range.Last < char.MaxValue)
                starts.Add((char)(range.Last + 1));
        }

        return [.. starts];
    }

    /// <remarks>
    /// Expressions are built while somebody waits, so this asks each set for its members, which are few, not each character for its sets.
    /// </remarks>
    private void DivideAscii()
    {
        var bits = new ulong[AsciiSize * _words];
        for (var set = 0; set < _sets.Count; set++)
        {
            var (word, bit) = (set / 64, 1UL << (set % 64));
            if (_sets[set].Categories is not 0 and var categories)
            {
                for (var unit = 0; unit < AsciiSize; unit++)
                    bits[unit * _words + word] |= ((categories >> (int)CharUnicodeInfo.GetUnicodeCategory((char)unit)) & 1) != 0 ? bit : 0;
            }

            foreach (var range in _sets[set].Ranges)
            {
                for (var unit = (int)range.First; unit <= Math.Min((int)range.Last, AsciiSize - 1); unit++)
                    bits[unit * _words + word] |= bit;
            }

            if (!_sets[set].IsNegated)
                continue;
            for (var unit = 0; unit < AsciiSize; unit++)
                bits[unit * _words + word] ^= bit;
        }

        for (var unit = 0; unit < AsciiSize; unit++)
            Ascii[unit] = ClassOf(bits.AsMemory(unit * _words, _words));
    }

    private ImmutableArray<byte> ClassesOfCategories()
    {
        int[] categorySets = [.. Enumerable.Range(0, _sets.Count).Where(set => _sets[set].Categories != 0)];
        var classes = new byte[RangeStarts.Length * CategoryCount];
        for (var range = 0; range < RangeStarts.Length; range++)
        {
            var first = RangeStarts[range];
            var row = classes.AsSpan(range * CategoryCount, CategoryCount);
            var isOne = (range + 1 < RangeStarts.Length ? RangeStarts[range + 1] : char.MaxValue + 1) == first + 1;
            var bits = new ulong[_words];
            for (var set = 0; set < _sets.Count; set++)
                bits[set / 64] |= _sets[set].HasInRange(first) ? 1UL << (set % 64) : 0;
            if (isOne || categorySets.Length == 0)
                row.Fill(ClassOf(bits, categorySets, char.GetUnicodeCategory(first), first));
            else
            {
                for (var category = 0; category < CategoryCount; category++)
                    row[category] = ClassOf(bits, categorySets, (UnicodeCategory)category, first);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(classes);
    }

    /// <param name="bits">The sets that have the whole range, whatever the category.</param>
    private byte ClassOf(ulong[] bits, int[] categorySets, UnicodeCategory category, char first)
    {
        var own = (ulong[])bits.Clone();
        foreach (var set in categorySets)
        {
            var bit = 1UL << (set % 64);
            own[set / 64] = _sets[set].Contains(first, category) ? own[set / 64] | bit : own[set / 64] & ~bit;
        }

        return ClassOf(own);
    }

    private byte ClassOf(ReadOnlyMemory<ulong> bits)
    {
        var membership = new Membership(bits);
        if (!_classes.TryGetValue(membership, out var number))
        {
            if (_classes.Count == MostClasses)
                throw new UnsupportedSyntaxException("too many different characters");
            number = (byte)_classes.Count;
            _classes.Add(membership, number);
        }

        return number;
    }

    private ulong[] BitsOf(int set)
    {
        var bits = new ulong[(MostClasses + 63) / 64];
        foreach (var (membership, number) in _classes)
        {
            if (membership.Has(set))
                bits[number / 64] |= 1UL << (number % 64);
        }

        return bits;
    }

    /// <summary>Which sets an atom is in.</summary>
    private readonly struct Membership(ReadOnlyMemory<ulong> bits) : IEquatable<Membership>
    {
        private readonly ReadOnlyMemory<ulong> _bits = bits;

        public bool Has(int set) => ((_bits.Span[set / 64] >> (set % 64)) & 1) != 0;

        public bool Equals(Membership other) => _bits.Span.SequenceEqual(other._bits.Span);

        public override bool Equals(object? obj) => obj is Membership other && Equals(other);

        public override int GetHashCode()
        {
            var hash = 0UL;
            foreach (var word in _bits.Span)
                hash = (hash ^ word) * 0x9E3779B97F4A7C15;
            return (int)(hash >> 32);
        }
    }
}
