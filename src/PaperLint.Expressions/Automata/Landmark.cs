using System.Buffers;
using PaperLint.Expressions.Syntax;
using PaperLint.Text.Binary;

namespace PaperLint.Expressions.Automata;

/// <summary>
/// Rare characters of which each match has one, and how far from it the match can reach. A search that only asks whether there is a match
/// looks at what is near them, and passes everything else many characters at a time.
/// </summary>
internal sealed class Landmark
{
    /// <summary>The share of English text, in thousandths, up to which it pays to look around characters.</summary>
    private const int MostFrequent = 12;

    /// <summary>How many characters there can be; all are ASCII, for which the search is fast.</summary>
    private const int MostCharacters = 6;

    /// <summary>The longest match, in UTF-16 code units, of which the surroundings of a character are less than the whole text.</summary>
    private const int LongestMatch = 40;

    private readonly string _characters;
    private readonly SearchValues<char> _values;
    private readonly int _before;
    private readonly int _after;

    private Landmark(string characters, int before, int after)
    {
        (_characters, _before, _after) = (characters, before, after);
        _values = SearchValues.Create(characters);
    }

    /// <returns>
    /// Null if matches have no such character, may be long, or depend on what is around them, which would have to be looked at, too.
    /// </returns>
    public static Landmark? Of(Node root) =>
        root.Most <= LongestMatch && HasNoAssertion(root) && In(root) is { } place
            ? new Landmark(string.Concat(place.Characters.Order()), place.Before, place.After)
            : null;

    /// <summary>The next part of a text in which there may be a match.</summary>
    /// <param name="from">Where to look; moved behind the characters that the part is about.</param>
    /// <param name="least">No match begins before.</param>
    public bool TryNext(ReadOnlySpan<char> text, int least, ref int from, out int start, out int end)
    {
        var next = text[from..].IndexOfAny(_values);
        (start, end) = (0, 0);
        if (next < 0)
        {
            from = text.Length;
            return false;
        }

        from += next + 1;
        start = Math.Max(least, from - 1 - _before);
        end = Math.Min(text.Length, from + _after);
        // Parts that touch are one, so that nothing is read twice.
        while (from < text.Length && text[from..Math.Min(text.Length, end + _before)].IndexOfAny(_values) is >= 0 and var more)
        {
            from += more + 1;
            end = Math.Min(text.Length, from + _after);
        }

        return true;
    }

    public void Write(ValueWriter writer)
    {
        writer.Write(_characters);
        writer.Write(_before);
        writer.Write(_after);
    }

    public static Landmark Read(ValueReader reader) => new(reader.ReadString(), Distance(reader), Distance(reader));

    private static int Distance(ValueReader reader) =>
        reader.ReadInt() is >= 0 and <= LongestMatch and var distance
            ? distance
            : throw reader.Damaged("the matches of an expression are out of reach");

    private static bool HasNoAssertion(Node node) =>
        node switch
        {
            AssertionNode => false,
            CaptureNode group => HasNoAssertion(group.Body),
            RepeatNode repeat => HasNoAssertion(repeat.Body),
            ChoiceNode choice => choice.Parts.All(HasNoAssertion),
            SequenceNode sequence => sequence.Parts.All(HasNoAssertion),
            _ => true,
        };

    private static Place? In(Node node) =>
        node switch
        {
            UnitNode unit => OfUnit(unit.Set),
            CaptureNode group => In(group.Body),
            RepeatNode { Fewest: > 0 } repeat => In(repeat.Body)?.Within(0, repeat.Most - repeat.Body.Most),
            ChoiceNode choice => OfChoice([.. choice.Parts.Select(In)]),
            SequenceNode sequence => OfSequence([.. sequence.Parts]),
            _ => null,
        };

    private static Place? OfUnit(UnitSet set)
    {
        if (set.IsNegated || set.Categories != 0 || set.Ranges.Any(static range => range.Last >= 128))
            return null;
        char[] characters =
        [
            .. set
                .Ranges.SelectMany(static range => Enumerable.Range(range.First, range.Last - range.First + 1))
                .Select(unit => (char)unit),
        ];
        return Rare(new Place(characters, 0, 0));
    }

    private static Place? OfChoice(Place?[] parts)
    {
        if (!Array.TrueForAll(parts, static part => part is not null))
            return null;
        return Rare(
            new Place(
                [.. parts.SelectMany(static part => part!.Characters).Distinct()],
                parts.Max(part => part!.Before),
                parts.Max(part => part!.After)
            )
        );
    }

    /// <summary>The part with the rarest characters.</summary>
    private static Place? OfSequence(Node[] parts)
    {
        Place? rarest = null;
        var (before, after) = (0, parts.Sum(static part => part.Most));
        foreach (var part in parts)
        {
            after -= part.Most;
            if (In(part)?.Within(before, after) is { } place && (rarest is null || place.Frequency < rarest.Frequency))
                rarest = place;
            before += part.Most;
        }

        return rarest;
    }

    private static Place? Rare(Place place) =>
        place.Characters.Length is > 0 and <= MostCharacters && place.Frequency <= MostFrequent ? place : null;

    /// <summary>One of some characters, and how much of a match can be before and after it.</summary>
    private sealed record Place(char[] Characters, int Before, int After)
    {
        public int Frequency { get; } = CharacterFrequency.Of(Characters);

        public Place Within(int before, int after) => this with { Before = before + Before, After = after + After };
    }
}
