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
            var root = ExpressionParser.Parse(pattern, ignoreCase).Root;
            return root.Least == 0 ? Clue.None : Of(root).Clue.Rare();
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
            RepeatNode repeat => OfRepeat(repeat, Of(repeat.Body)),
            ChoiceNode choice => OfChoice([.. choice.Parts.Select(Of)]),
            SequenceNode sequence => OfSequence([.. sequence.Parts.Select(Of)]),
            _ => Part.Empty,
        };

    private static Part OfUnit(CharacterKinds kinds) => new(false, kinds, kinds, Clue.AnyOf(kinds));

    private static Part OfRepeat(RepeatNode repeat, Part body) =>
        repeat.Least == 0 ? body with { MayBeEmpty = true, Clue = Clue.None }
        : repeat.Fewest == 1 ? body
        : body with { Clue = Clue.All(body.Clue, Clue.Before(body.Last, body.First)).Rare() };

    private static Part OfChoice(Part[] parts)
    {
        var (first, last) = (default(CharacterKinds), default(CharacterKinds));
        foreach (var part in parts)
            (first, last) = (first | part.First, last | part.Last);
        var mayBeEmpty = Array.Exists(parts, static part => part.MayBeEmpty);
        return new Part(mayBeEmpty, first, last, mayBeEmpty ? Clue.None : Clue.Any([.. parts.Select(part => part.Clue)]));
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
            if (TryFirst(parts.AsSpan(i + 1), out var after))
                clues.Add(Clue.Before(parts[i].Last, after));
        }

        var canEnd = !TryFirst(parts, out var first);
        var last = default(CharacterKinds);
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            last |= parts[i].Last;
            if (!parts[i].MayBeEmpty)
                break;
        }

        return new Part(canEnd, first, last, Clue.All([.. clues]).Rare());
    }

    /// <param name="first">With what parts in a row begin.</param>
    /// <returns>Whether one of them cannot be empty, so that nothing after them counts.</returns>
    private static bool TryFirst(ReadOnlySpan<Part> parts, out CharacterKinds first)
    {
        first = default;
        foreach (var part in parts)
        {
            first |= part.First;
            if (!part.MayBeEmpty)
                return true;
        }

        return false;
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
    /// <param name="Clue">What every match of it has; none if it may be empty.</param>
    private readonly record struct Part(bool MayBeEmpty, CharacterKinds First, CharacterKinds Last, Clue Clue)
    {
        public static Part Empty { get; } = new(true, default, default, Clue.None);
    }
}
