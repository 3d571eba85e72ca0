using System.Collections.Immutable;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Patterns;

/// <summary>
/// The contexts in which a match is correct as it is. They replace lookaround, which expressions without backtracking lack, and look only a
/// limited distance.
/// </summary>
internal sealed class ExcusedContexts(ImmutableArray<MatchContext> contexts)
{
    /// <summary>
    /// How far before and after a match to look, in UTF-16 code units. The limit makes the cost per match constant, even if a text is full
    /// of matches.
    /// </summary>
    private const int Reach = 120;

    public bool Excuse(ReadOnlySpan<char> text, TextSpan place)
    {
        foreach (var context in contexts)
        {
            if (Holds(context, text, place))
                return true;
        }

        return false;
    }

    private static bool Holds(MatchContext context, ReadOnlySpan<char> text, TextSpan place)
    {
        // Cheapest test first. The text before is not cut at its beginning, so that \A means the beginning of the whole text.
        if (context.Inside?.IsMatch(place.Of(text)) == false)
            return false;
        if (context.After?.IsMatch(text.Slice(place.End, Math.Min(Reach, text.Length - place.End))) == false)
            return false;
        return context.Before?.IsMatch(text[..place.Start], Math.Max(0, place.Start - Reach)) != false;
    }
}
