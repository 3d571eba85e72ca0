using System.Collections.Immutable;
using PaperLint.Analyzers.Commands;
using PaperLint.Text;

namespace PaperLint.Analyzers.Latex.Words;

/// <summary>
/// Splits a run of letters around one command whose dollar signs were removed: <c>20mum</c>, <c>EnglishrightarrowGerman</c>.
/// </summary>
internal static class WordsAroundCommand
{
    private static readonly ImmutableArray<Command> BeforeCapitals = CommandTable.Shared.With(Role.BeforeCapitals);

    private static readonly ImmutableArray<Command> Joining =
    [
        .. CommandTable.Shared.With(Role.JoinsWords),
        .. CommandTable.Shared.With(Role.JoinsNames),
    ];

    /// <summary>False if <see cref="Split"/> finds a word, whatever stands around the run.</summary>
    public static bool MayEverSplit(ReadOnlySpan<char> run) =>
        run.StartsWith("circ")
        || run.StartsWith("mu")
        || run[1..].ContainsAnyInRange('A', 'Z')
        || run.Contains("arrow", StringComparison.Ordinal);

    /// <returns>Null if the run is a word.</returns>
    public static GluedName? Split(ReadOnlySpan<char> run, Surroundings around)
    {
        if (around.IsRaised && run.StartsWith("circ") && !run.StartsWith("circl") && !run.StartsWith("circu"))
            return new GluedName([new TextSpan(0, 4), TextSpan.FromBounds(4, run.Length)], Certainty.Certain);
        if (
            run.StartsWith("mu")
            && around.EndsNumber
            && (around.EndsDigit || run is not ("mug" or "mum" or "mus"))
            && WordTable.Has(WordKind.Micro, run[2..])
        )
            return new GluedName([new TextSpan(0, 2), TextSpan.FromBounds(2, run.Length)], Certainty.Certain);
        foreach (var command in BeforeCapitals)
        {
            var name = command.Name;
            if (run.StartsWith(name) && run.Length > name.Length + 1 && !run[name.Length..].ContainsAnyExceptInRange('A', 'Z'))
                return new GluedName([new TextSpan(0, name.Length), TextSpan.FromBounds(name.Length, run.Length)], Certainty.Likely);
        }

        if (run.Length < 7 || (!run[1..].ContainsAnyInRange('A', 'Z') && run.IndexOf("arrow") < 0))
            return null;
        foreach (var command in Joining)
        {
            var at = run.IndexOf(command.Name);
            var end = at + command.Name.Length;
            var isArrow = command.Is(Role.JoinsWords);
            if (at <= 0 || end >= run.Length || !(isArrow || char.IsAsciiLetterUpper(run[end])))
                continue;
            var isFactor = command.Is(Role.Factor);
            if (isFactor && (at < 3 || !char.IsAsciiLetterLower(run[at - 1]) || IsCompound(run[..at])))
                continue;
            var isCertain = !isFactor && IsWhole(run[..at], isArrow) && IsWhole(run[end..], isArrow);
            var glued = new GluedName(
                [new TextSpan(0, at), TextSpan.FromBounds(at, end), TextSpan.FromBounds(end, run.Length)],
                isCertain ? Certainty.Certain : Certainty.Likely
            );
            return LongerNames.Hold(run, glued, around) || LongerNames.End(run[..end], command.Name.Length) ? null : glued;
        }

        return null;
    }

    /// <summary>Whether these letters are a variable or, beside an arrow, a capitalised word.</summary>
    private static bool IsWhole(ReadOnlySpan<char> letters, bool mayBeWord) =>
        letters.Length == 1 || (mayBeWord && char.IsAsciiLetterUpper(letters[0]));

    /// <summary>Whether the word ends in "times": <c>SometimesX</c> is one name.</summary>
    private static bool IsCompound(ReadOnlySpan<char> head) =>
        head.EndsWith("ime", StringComparison.OrdinalIgnoreCase) || WordTable.Has(WordKind.BeforeTimes, head);
}
