using System.Buffers;
using System.Collections.Immutable;

namespace PaperLint.Analyzers.Patterns;

/// <summary>
/// Literals without one of which a text cannot match: one vectorised search sends most texts away. The search is built when it is first
/// needed: many analyzers are made for a run that it never uses.
/// </summary>
internal sealed class RequiredLiterals
{
    private readonly Lazy<SearchValues<char>>? _characters;
    private readonly Lazy<SearchValues<string>>? _literals;

    /// <param name="literals">Empty means that every text may match.</param>
    public RequiredLiterals(ImmutableArray<string> literals, bool ignoreCase)
    {
        if (literals.IsEmpty)
            return;
        // Single characters have a search of their own, several times faster than the one for words.
        if (!ignoreCase && literals.All(literal => literal.Length == 1))
            _characters = new(() => SearchValues.Create([.. literals.Select(literal => literal[0])]));
        else
            _literals = new(() => SearchValues.Create([.. literals], ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
    }

    public bool MayOccurIn(ReadOnlySpan<char> text)
    {
        if (_characters is not null)
            return text.ContainsAny(_characters.Value);
        return _literals is null || text.ContainsAny(_literals.Value);
    }
}
