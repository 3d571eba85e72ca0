using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PaperLint.Analyzers.Scanning;
using PaperLint.Rules;
using PaperLint.Text;

namespace PaperLint.Analyzers.Patterns;

/// <summary>
/// The contexts in which a match is correct as it is. They replace lookaround, which expressions without backtracking lack, and look only a
/// limited distance.
/// </summary>
internal sealed class ExcusedContexts
{
    /// <summary>
    /// How far before and after a match to look, in UTF-16 code units. The limit makes the cost per match constant, even if a text is full
    /// of matches.
    /// </summary>
    private const int Reach = 120;

    private readonly ImmutableArray<Context> _contexts;

    public ExcusedContexts(ImmutableArray<MatchContext> contexts, bool ignoreCase) =>
        _contexts = [.. contexts.Select(context => new Context(context, ignoreCase))];

    public bool Excuse(ReadOnlySpan<char> text, TextSpan place)
    {
        foreach (var context in _contexts)
        {
            if (context.Holds(text, place))
                return true;
        }

        return false;
    }

    private sealed class Context(MatchContext context, bool ignoreCase)
    {
        private readonly Lazy<Regex>? _before = Anchored(context.Before, "", @"\z", ignoreCase);
        private readonly Lazy<Regex>? _inside = Anchored(context.Inside, @"\A", @"\z", ignoreCase);
        private readonly Lazy<Regex>? _after = Anchored(context.After, @"\A", "", ignoreCase);

        public bool Holds(ReadOnlySpan<char> text, TextSpan place)
        {
            // Cheapest test first. The text before is not cut at its beginning, so that \A means the beginning of the whole text.
            if (_inside is not null && !_inside.Value.IsMatch(place.Of(text)))
                return false;
            if (_after is not null && !_after.Value.IsMatch(text.Slice(place.End, Math.Min(Reach, text.Length - place.End))))
                return false;
            return _before is null || _before.Value.IsMatch(text[..place.Start], Math.Max(0, place.Start - Reach));
        }

        private static Lazy<Regex>? Anchored(string? pattern, string start, string end, bool ignoreCase) =>
            pattern is null ? null : LinearRegex.Lazily($"{start}(?:{pattern}){end}", ignoreCase);
    }
}
