using PaperLint.Expressions.Syntax;
using PaperLint.Text.Pairs;

namespace PaperLint.Expressions;

/// <summary>
/// Works out what every text has in which an expression has a match that is not empty: of characters that must stand beside each other, the
/// pairs that few texts have.
/// </summary>
internal static class ExpressionClue
{
    /// <returns>No clue for an expression that our automata cannot run, since its syntax is unknown here.</returns>
    public static Clue Of(string pattern, bool ignoreCase)
    {
        try
        {
            var part = Of(ExpressionParser.Parse(pattern, ignoreCase).Root);
            return part.MayBeEmpty ? Clue.None : part.Clue.Rare();
        }
        catch (UnsupportedSyntaxException)
        {
            return Clue.None;
        }
    }

    private static Part Of(Node node) =>
        node switch
        {
            UnitNode unit => OfUnit(KindsOf(unit.Set)),
            CaptureNode capture => Of(capture.Body),
            RepeatNode { Highest: 0 } => Part.Empty,
            RepeatNode { Fewest: 0 } repeat => Of(repeat.Body) with { MayBeEmpty = true, Clue = Clue.None },
            RepeatNode repeat => Of(repeat.Body),
            ChoiceNode choice => OfChoice([.. choice.Parts.Select(Of)]),
            SequenceNode sequence => OfSequence([.. sequence.Parts.Select(Of)]),
            _ => Part.Empty,
        };

    private static Part OfUnit(CharacterKinds kinds) => new(false, kinds, kinds, Clue.AnyOf(kinds));

    private static Part OfChoice(Part[] parts)
    {
        var (first, last) = (default(CharacterKinds), default(CharacterKinds));
        foreach (var part in parts)
            (first, last) = (first | part.First, last | part.Last);
        var mayBeEmpty = Array.Exists(parts, static part => part.MayBeEmpty);
        return new Part(mayBeEmpty, first, last, mayBeEmpty ? Clue.None : Clue.Any([.. parts.Select(part => part.Clue.Rare())]));
    }

    private static Part OfSequence(Part[] parts)
    {
        var clues = new List<Clue>();
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].MayBeEmpty)
                continue;
            clues.Add(parts[i].Clue);
            // Whatever may stand between them, the next part that is not empty ends the choice of what can come right after this one.
            var (after, isKnown) = Firsts(parts.AsSpan(i + 1));
            if (isKnown)
                clues.Add(Clue.Before(parts[i].Last, after));
        }

        var (first, _) = Firsts(parts);
        var (last, _) = Lasts(parts);
        return new Part(Array.TrueForAll(parts, static part => part.MayBeEmpty), first, last, Clue.All([.. clues]).Rare());
    }

    /// <summary>With what parts in a row begin, and whether one of them cannot be empty.</summary>
    private static (CharacterKinds Kinds, bool IsKnown) Firsts(ReadOnlySpan<Part> parts)
    {
        var kinds = default(CharacterKinds);
        foreach (var part in parts)
        {
            kinds |= part.First;
            if (!part.MayBeEmpty)
                return (kinds, true);
        }

        return (kinds, false);
    }

    private static (CharacterKinds Kinds, bool IsKnown) Lasts(ReadOnlySpan<Part> parts)
    {
        var kinds = default(CharacterKinds);
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            kinds |= parts[i].Last;
            if (!parts[i].MayBeEmpty)
                return (kinds, true);
        }

        return (kinds, false);
    }

    private static CharacterKinds KindsOf(UnitSet set)
    {
        var kinds = default(CharacterKinds);
        for (var unit = '\0'; unit < 128; unit++)
        {
            if (set.Contains(unit, char.GetUnicodeCategory(unit)))
                kinds |= CharacterKinds.Of(unit);
        }

        if (set.IsNegated || set.Categories != 0)
            return kinds | CharacterKinds.BeyondAscii;
        foreach (var range in set.Ranges)
        {
            if (range.Last >= 128)
                kinds |= CharacterKinds.Between((char)Math.Max((int)range.First, 128), range.Last);
        }

        return kinds;
    }

    /// <summary>A part of an expression.</summary>
    /// <param name="First">With what a match of it begins that is not empty.</param>
    /// <param name="Last">With what it ends.</param>
    /// <param name="Clue">What every match of it has.</param>
    private readonly record struct Part(bool MayBeEmpty, CharacterKinds First, CharacterKinds Last, Clue Clue)
    {
        public static Part Empty { get; } = new(true, default, default, Clue.None);
    }
}
