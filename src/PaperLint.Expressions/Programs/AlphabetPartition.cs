using System.Collections.Immutable;
using System.Globalization;
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
    private const int MostClasses = 250;

    private readonly IReadOnlyList<UnitSet> _sets;
    private readonly Dictionary<Membership, byte> _classes = [];

    public AlphabetPartition(IReadOnlyList<UnitSet> sets)
    {
        _sets = sets;
        RangeStarts = StartsOfRanges(sets);
        for (var unit = 0; unit < AsciiSize; unit++)
            Ascii[unit] = ClassOf((char)unit, CharUnicodeInfo.GetUnicodeCategory((char)unit));
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

    private ImmutableArray<byte> ClassesOfCategories()
    {
        var tellsCategories = _sets.Any(set => set.Categories != 0);
        var classes = ImmutableArray.CreateBuilder<byte>(RangeStarts.Length * CategoryCount);
        for (var range = 0; range < RangeStarts.Length; range++)
        {
            var isOne = (range + 1 < RangeStarts.Length ? RangeStarts[range + 1] : char.MaxValue + 1) == RangeStarts[range] + 1;
            for (var category = 0; category < CategoryCount; category++)
            {
                var first = RangeStarts[range];
                if (category > 0 && (isOne || !tellsCategories))
                    classes.Add(classes[^1]);
                else
                    classes.Add(ClassOf(first, isOne ? char.GetUnicodeCategory(first) : (UnicodeCategory)category));
            }
        }

        return classes.MoveToImmutable();
    }

    /// <param name="category">That of the atom; the code unit stands only for its range.</param>
    private byte ClassOf(char unit, UnicodeCategory category)
    {
        var bits = new ulong[(_sets.Count + 63) / 64];
        for (var set = 0; set < _sets.Count; set++)
        {
            if (_sets[set].Contains(unit, category))
                bits[set / 64] |= 1UL << (set % 64);
        }

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
    private readonly struct Membership(ulong[] bits) : IEquatable<Membership>
    {
        private readonly ulong[] _bits = bits;

        public bool Has(int set) => ((_bits[set / 64] >> (set % 64)) & 1) != 0;

        public bool Equals(Membership other) => _bits.AsSpan().SequenceEqual(other._bits);

        public override bool Equals(object? obj) => obj is Membership other && Equals(other);

        public override int GetHashCode()
        {
            var hash = 0UL;
            foreach (var word in _bits)
                hash = (hash ^ word) * 0x9E3779B97F4A7C15;
            return (int)(hash >> 32);
        }
    }
}
