using System.Numerics;
using PaperLint.Text.Binary;

namespace PaperLint.Text.Pairs;

/// <summary>
/// What a text must contain for something to be found in it, in terms of <see cref="PairSet"/>. A text without the clue has certainly no
/// match; a text with it may have one.
/// </summary>
/// <example>
/// <code>
/// var clue = Clue.Any(Clue.Of("~"), Clue.All(Clue.Of("--"), Clue.Of(" ")));
/// if (clue.IsIn(pairs))
///     Search(text);
/// </code>
/// </example>
public sealed class Clue : IEquatable<Clue>
{
    /// <summary>More terms than this are not worth their test.</summary>
    private const int MostTerms = 6;

    /// <summary>A term that this share of texts meets is not worth its test.</summary>
    private const double Common = 0.5;

    private const int MostRare = 3;

    /// <summary>All of them must hold: in each, one of some pairs.</summary>
    private readonly Pair[][] _terms;

    private Clue(params Pair[][] terms) => _terms = terms;

    /// <summary>In every text: nothing is known about what is looked for.</summary>
    public static Clue None { get; } = new();

    /// <summary>In no text: nothing is looked for.</summary>
    public static Clue Never { get; } = new(Array.Empty<Pair>());

    /// <summary>Whether it is in every text.</summary>
    public bool IsNone => _terms.Length == 0;

    public bool IsIn(PairSet pairs)
    {
        foreach (var term in _terms)
        {
            if (!Holds(term, pairs))
                return false;
        }

        return true;
    }

    /// <summary>A literal must occur.</summary>
    /// <param name="literal">Not empty.</param>
    /// <param name="ignoreCase">Whether letters may have any case, as in <see cref="StringComparison.OrdinalIgnoreCase"/>.</param>
    public static Clue Of(string literal, bool ignoreCase = false) =>
        Sequence([.. literal.Select(character => KindsOf(character, ignoreCase))]);

    /// <summary>One of some characters must occur.</summary>
    public static Clue AnyOf(params ReadOnlySpan<char> characters) => AnyOf(CharacterKinds.Of(characters));

    /// <summary>One of some characters must stand right before one of others.</summary>
    public static Clue Before(ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        Before(CharacterKinds.Of(first), CharacterKinds.Of(second));

    /// <summary>One of some characters must occur.</summary>
    public static Clue AnyOf(CharacterKinds kinds) => Sequence(kinds.Bits);

    /// <summary>One of some characters must stand right before one of others.</summary>
    public static Clue Before(CharacterKinds first, CharacterKinds second) => Sequence(first.Bits, second.Bits);

    /// <summary>What is rare of the clue: the terms that few texts meet, rarest first. None if most texts meet all of them.</summary>
    public Clue Rare() =>
        new([
            .. _terms
                .Select(term => (Term: term, Share: ShareOf(term)))
                .Where(pair => pair.Share < Common)
                .OrderBy(pair => pair.Share)
                .Take(MostRare)
                .Select(pair => pair.Term),
        ]);

    /// <summary>One of several clues must be there.</summary>
    public static Clue Any(params ReadOnlySpan<Clue> clues)
    {
        var any = Never;
        foreach (var clue in clues)
            any = any.Or(clue);
        return any;
    }

    /// <summary>All of several clues must be there.</summary>
    public static Clue All(params ReadOnlySpan<Clue> clues)
    {
        var terms = new List<Pair[]>();
        foreach (var clue in clues)
            terms.AddRange(clue._terms);
        return new Clue([.. terms]);
    }

    /// <summary>Characters must stand in a row, each of one of some kinds, one bit each.</summary>
    private static Clue Sequence(params ulong[] kinds)
    {
        // A character alone stands before whatever follows it, if only the edge of the text.
        if (kinds.Length == 1)
            return new Clue(PairsOf(kinds[0], ~0UL));
        var terms = new Pair[kinds.Length - 1][];
        for (var at = 1; at < kinds.Length; at++)
            terms[at - 1] = PairsOf(kinds[at - 1], kinds[at]);
        return new Clue(terms);
    }

    private Clue Or(Clue other)
    {
        if (IsNone || other.IsNone)
            return None;
        // Each term of the one or each of the other holds: so does one or the other of any two.
        var terms = from one in _terms from two in other._terms select Joined(one, two);
        return new Clue(_terms.Length * other._terms.Length <= MostTerms ? [.. terms] : [.. terms.OrderBy(ShareOf).Take(MostTerms)]);
    }

    private static Pair[] Joined(Pair[] one, Pair[] two) =>
        [
            .. one.Concat(two)
                .GroupBy(pair => pair.Kind)
                .Select(pairs => new Pair(pairs.Key, pairs.Aggregate(0UL, static (after, pair) => after | pair.After))),
        ];

    private static Pair[] PairsOf(ulong kinds, ulong after)
    {
        var pairs = new List<Pair>();
        for (byte kind = 0; kind < CharacterKind.Count; kind++)
        {
            if (((kinds >> kind) & 1) != 0)
                pairs.Add(new Pair(kind, after));
        }

        return [.. pairs];
    }

    private static ulong KindsOf(char character, bool ignoreCase)
    {
        var (upper, lower) = (char.ToUpperInvariant(character), char.ToLowerInvariant(character));
        // A few marks have case, too, such as the iota below Greek letters.
        if (!ignoreCase || (upper == lower && !char.IsLetter(character)))
            return CharacterKinds.Of(character).Bits;
        // The letters of ASCII have partners outside it, such as the sign for Kelvin.
        return CharacterKinds.Of(character, upper, lower).Bits | CharacterKind.BeyondAscii;
    }

    public void Write(ValueWriter writer) => writer.WriteAll(_terms, static (writer, term) => writer.WriteAll(term, static (writer, pair) =>
            {
                writer.Write(pair.Kind);
                writer.WriteHash(pair.After);
            }));

    /// <exception cref="InvalidDataException">The bytes are not what <see cref="Write"/> has written.</exception>
    public static Clue Read(ValueReader reader) =>
        new([
            .. reader.ReadAll(static reader =>
                reader
                    .ReadAll(static reader => new Pair(
                        reader.ReadInt() is >= 0 and < CharacterKind.Count and var kind
                            ? (byte)kind
                            : throw reader.Damaged("a kind of characters does not exist"),
                        reader.ReadHash()
                    ))
                    .ToArray()
            ),
        ]);

    public bool Equals(Clue? other) =>
        other is not null
        && _terms.Length == other._terms.Length
        && _terms.Zip(other._terms).All(static terms => terms.First.AsSpan().SequenceEqual(terms.Second));

    public override bool Equals(object? obj) => Equals(obj as Clue);

    public override int GetHashCode() => _terms.Length;

    /// <summary>The share of texts that meet a term, or a little more.</summary>
    private static double ShareOf(Pair[] term)
    {
        var share = 0.0;
        foreach (var (kind, kinds) in term)
        {
            for (var left = kinds; left != 0; left &= left - 1)
                share += PairFrequency.Of(kind, BitOperations.TrailingZeroCount(left));
        }

        return share;
    }

    private static bool Holds(Pair[] term, PairSet pairs)
    {
        foreach (var pair in term)
        {
            if (pairs.HasAny(pair.Kind, pair.After))
                return true;
        }

        return false;
    }

    /// <param name="Kind">The kind of the first character.</param>
    /// <param name="After">The kinds of the second, one bit each.</param>
    private readonly record struct Pair(byte Kind, ulong After);
}
